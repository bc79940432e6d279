import { z } from 'zod';
import { isChannelName, isPersonal, personalChannel } from './channel-name';
import type { Channel } from './channels';
import { type CloseCode, closeCodes } from './close-codes';
import type { Connection, Person } from './connection';
import { serverFrame } from './frames';
import type { House } from './house';
import { MAX_CHANNELS_PER_CONNECTION, MAX_MEMBER_BYTES, MAX_MEMBER_ID_LENGTH } from './limits';
import { isSignedBy } from './signatures';

const wish = z.object({ channel: z.string(), auth: z.string().nullish(), channel_data: z.string().nullish() });
type Wish = z.infer<typeof wish>;

const channelData = z.object({
  user_id: z.union([z.string().min(1), z.number()]).transform(String),
  user_info: z.unknown().optional(),
});

type Refusal = { code: CloseCode | null; type: string; status: number; message: string };
const refusal = (type: string, status: number, message: string): Refusal => ({
  code: type === 'AuthError' ? closeCodes.unauthorized : null,
  type,
  status,
  message,
});
const invalid = (message: string) => refusal('InvalidRequest', 400, message);

export function subscribe(house: House, connection: Connection, data: unknown) {
  const asked = wish.safeParse(data);
  if (!asked.success) return connection.complain(null, 'A subscription names its channel');
  const { channel: name } = asked.data;
  if (isPersonal(name)) return subscribeToSelf(connection, name);
  if (connection.channels.has(name)) return connection.complain(null, `Existing subscription to channel ${name}`);
  if (!isChannelName(name)) return connection.complain(null, 'Invalid channel name');
  const channel = house.channels.obtain(name);
  const member = channel.kind.presence ? memberOf(connection, asked.data) : null;
  const refused = refusalOf({ house, connection, channel, member }, asked.data);
  if (refused) {
    if (channel.subscribers.size === 0) house.channels.forget(name);
    return refuse(connection, name, refused);
  }
  enter(house, connection, { channel, member: isMember(member) ? member : null });
}

/** Both for the connection and for the one who waits for this channel. */
function refuse(connection: Connection, channel: string, { code, type, status, message }: Refusal) {
  connection.complain(code, message);
  connection.send(serverFrame('pusher:subscription_error', { type, error: message, status }, channel));
}

/** Signing in has subscribed them already; pusher-js asks all the same, and waits for the answer. */
function subscribeToSelf(connection: Connection, name: string) {
  const { person } = connection;
  if (!person || personalChannel(person.id) !== name) {
    return refuse(connection, name, refusal('AuthError', 401, 'Only the person signed in may listen here'));
  }
  connection.send(serverFrame('pusher_internal:subscription_succeeded', {}, name));
}

type MemberOrRefusal = Person | Refusal | null;
const isMember = (member: MemberOrRefusal): member is Person => member !== null && 'id' in member;
type Case = { house: House; connection: Connection; channel: Channel; member: MemberOrRefusal };

function refusalOf({ house, connection, channel, member }: Case, asked: Wish): Refusal | null {
  if (channel.kind.guarded && !isAllowed(house, connection, asked)) {
    return refusal('AuthError', 401, `Invalid signature for channel ${channel.name}`);
  }
  if (member && !isMember(member)) return member;
  if (connection.channels.size >= MAX_CHANNELS_PER_CONNECTION) {
    return refusal('LimitReached', 400, 'Too many channels on one connection');
  }
  if (member && channel.members?.isFull && !channel.members.has(member.id)) {
    return refusal('LimitReached', 400, `The presence channel ${channel.name} is full`);
  }
  return null;
}

function isAllowed({ app }: House, { socketId }: Connection, { channel, auth, channel_data }: Wish): boolean {
  const text = [socketId, channel, ...(channel_data == null ? [] : [channel_data])].join(':');
  return isSignedBy(app, auth ?? '', text);
}

/** Who enters a presence channel: as the signed data say, or as whom the connection signed in. */
function memberOf(connection: Connection, { channel_data }: Wish): Person | Refusal {
  if (channel_data == null) return connection.person ?? invalid('A presence channel needs channel_data, or a sign-in');
  const parsed = channelData.safeParse(readJson(channel_data));
  if (!parsed.success) return invalid('channel_data must be JSON with a user_id');
  const { user_id: id, user_info: info } = parsed.data;
  if (id.length > MAX_MEMBER_ID_LENGTH) return invalid('The user_id is too long');
  if (Buffer.byteLength(JSON.stringify(info) ?? '') > MAX_MEMBER_BYTES) return invalid('The user_info is too large');
  return { id, info: info ?? null };
}

/** What cannot be read has no shape either, so the schema refuses it. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Entering = { channel: Channel; member: Person | null };

function enter(house: House, connection: Connection, { channel, member }: Entering) {
  channel.subscribers.add(connection);
  connection.channels.add(channel.name);
  const isNew = member !== null && addMember(connection, channel, member);
  const seen = channel.members ?? {};
  connection.send(serverFrame('pusher_internal:subscription_succeeded', seen, channel.name));
  if (member && isNew) announce(house, channel, { member, newcomer: connection });
  if (channel.subscribers.size === 1) house.news.occupied(channel.name);
  house.counts.changed(channel);
  if (channel.kind.cached) showLastEvent(house, connection, channel.name);
}

function addMember(connection: Connection, { name, members }: Channel, { id, info }: Person): boolean {
  connection.memberships ??= new Map();
  connection.memberships.set(name, id);
  return members?.add(id, info) ?? false;
}

function announce(house: House, channel: Channel, { member, newcomer }: { member: Person; newcomer: Connection }) {
  const who = { user_id: member.id, user_info: member.info };
  channel.broadcast(serverFrame('pusher_internal:member_added', who, channel.name), newcomer.socketId);
  house.news.memberAdded(channel.name, member.id);
}

function showLastEvent(house: House, connection: Connection, channel: string) {
  const last = house.lastEvents.find(channel, Date.now());
  if (last) return connection.send(last);
  connection.send(serverFrame('pusher:cache_miss', {}, channel));
  house.news.tell({ name: 'cache_miss', channel });
}

export function unsubscribe(house: House, connection: Connection, data: unknown) {
  const asked = wish.safeParse(data);
  if (!asked.success) return connection.complain(null, 'An unsubscription names its channel');
  // Theirs for as long as they are signed in.
  if (!isPersonal(asked.data.channel)) leave(house, connection, asked.data.channel);
}

export function leave(house: House, connection: Connection, name: string) {
  const channel = house.channels.find(name);
  if (!channel || !connection.channels.delete(name)) return;
  channel.subscribers.delete(connection);
  const memberId = connection.memberships?.get(name);
  connection.memberships?.delete(name);
  if (memberId !== undefined && channel.members?.remove(memberId)) {
    channel.broadcast(serverFrame('pusher_internal:member_removed', { user_id: memberId }, name));
    house.news.memberRemoved(name, memberId);
  }
  if (channel.subscribers.size > 0) return house.counts.changed(channel);
  house.channels.forget(name);
  house.news.vacated(name);
}
