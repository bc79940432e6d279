/** What messages are about, such as `chat:evt_…`: a kind that a policy knows, and which one of it. */
export type Topic = `${string}:${string}`;

/** What a topic says; `seq` counts without gaps from 1, in the order of the commits. */
export type TopicMessage = { seq: number; type: string; payload: Readonly<Record<string, unknown>> };

/** What somebody says, and what it is once it has its number. */
export type Append = Omit<TopicMessage, 'seq'> & { topic: Topic };
export type Appended = TopicMessage & { topic: Topic };

/** The answer to "what came after this?". `reset`: that is no longer kept; only a fresh look at the thing helps. */
export type CaughtUp = { messages: readonly TopicMessage[]; head: number; reset: boolean };

/** Pushed as it is, or, too large for that, as a hint to fetch it. */
export type PushedMessage = TopicMessage | { seq: number; type: null; payload: null };

/** The one event name on a topic's channel; what it means stands in `type`. */
export const TOPIC_EVENT = 'message';

/** A quarter is left for the frame around it: no vendor takes more than 10 KB. */
export const MAX_PUSH_BYTES = 7_500;

const TOPIC = /^[a-z][a-z-]{0,39}:[A-Za-z0-9_-]{1,100}$/;

export const isTopic = (text: string): text is Topic => TOPIC.test(text);

/** Pusher's names know no colon. Every topic is private: its policy is asked before anybody hears it. */
export const channelOf = (topic: Topic): string => `private-${topic.replace(':', '.')}`;

export function topicOfChannel(channel: string): Topic | null {
  const topic = channel.startsWith('private-') ? channel.slice('private-'.length).replace('.', ':') : '';
  return isTopic(topic) ? topic : null;
}

export function kindOf(topic: Topic): { kind: string; id: string } {
  const colon = topic.indexOf(':');
  return { kind: topic.slice(0, colon), id: topic.slice(colon + 1) };
}

/** What goes over the wire for a message. */
export function pushed({ seq, type, payload }: TopicMessage): PushedMessage {
  const bytes = new TextEncoder().encode(JSON.stringify({ seq, type, payload })).length;
  return bytes > MAX_PUSH_BYTES ? { seq, type: null, payload: null } : { seq, type, payload };
}

/** A message as a vendor takes it. */
export const pushOf = (message: Appended) => ({
  channel: channelOf(message.topic),
  event: TOPIC_EVENT,
  data: pushed(message),
});
