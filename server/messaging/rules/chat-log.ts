import { z } from 'zod/mini';
import type { Id } from '../../kernel/pure/id';
import type { TopicMessage } from '../../kernel/pure/topic';

const picture = z.object({ avif: z.string(), webp: z.string(), src: z.string() });
const author = z.object({
  /** The same for everything one person says in one chat, and tells nobody who that is elsewhere. */
  tag: z.string(),
  name: z.string(),
  isTeam: z.boolean(),
  photo: z.nullable(picture),
});
const message = z.object({
  id: z.custom<Id<'msg'>>((value) => typeof value === 'string'),
  key: z.string(),
  author,
  text: z.string(),
  at: z.string(),
  isDeleted: z.boolean(),
});
const gone = z.object({ id: z.string() });

export type ChatAuthor = z.infer<typeof author>;
/** As it stands in a page of the chat and as it is pushed. */
export type ChatMessage = z.infer<typeof message>;

/** What a reader has of a chat, oldest first. */
export type ChatLog = readonly ChatMessage[];

/** By moment, and by id within it: the order that the database has too, whatever arrives first. */
const inOrder = (a: ChatMessage, b: ChatMessage) => (a.at === b.at ? order(a.id, b.id) : order(a.at, b.at));
const order = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Two pieces of the same chat as one; what stands in both stands once. */
export function joinLogs(one: ChatLog, other: ChatLog): ChatLog {
  const known = new Map(one.map((each) => [each.id, each]));
  for (const each of other) if (!known.get(each.id)?.isDeleted) known.set(each.id, each);
  return [...known.values()].toSorted(inOrder);
}

/** The chat with one message of its topic more. What a newer server says and this page does not know changes nothing. */
export function afterNews(log: ChatLog, { type, payload }: TopicMessage): ChatLog {
  if (type === 'posted') {
    const posted = message.safeParse(payload);
    return posted.success ? joinLogs([posted.data], log) : log;
  }
  const deleted = type === 'deleted' ? gone.safeParse(payload) : null;
  return deleted?.success ? log.map((each) => (each.id === deleted.data.id ? withoutWords(each) : each)) : log;
}

const withoutWords = (each: ChatMessage): ChatMessage => ({ ...each, text: '', isDeleted: true });

/** So close together that the name need not be said again. */
const BREATH_MS = 5 * 60_000;

/** Whether a message goes on what the one before it began. */
export const continues = (before: ChatMessage | undefined, each: ChatMessage): boolean =>
  before !== undefined &&
  before.author.tag === each.author.tag &&
  before.author.isTeam === each.author.isTeam &&
  Date.parse(each.at) - Date.parse(before.at) < BREATH_MS;
