import { isPersonal } from './channel-name';
import type { House } from './house';
import { Refused, type Reply } from './http';

type Info = { occupied?: boolean; user_count?: number; subscription_count?: number };
type Query = ReadonlyMap<string, string>;

const wishes = (query: Query) => query.get('info')?.split(',').filter(Boolean) ?? [];

export function channelInfo({ channels }: House, name: string, info: readonly string[]): Info {
  const channel = channels.find(name);
  const told: Info = {};
  if (info.includes('subscription_count')) told.subscription_count = channel?.subscribers.size ?? 0;
  if (info.includes('user_count') && name.startsWith('presence-')) told.user_count = channel?.members?.count ?? 0;
  return told;
}

export function getChannels(house: House, query: Query): Reply {
  const prefix = query.get('filter_by_prefix') ?? '';
  const info = wishes(query);
  if (info.includes('user_count') && !prefix.startsWith('presence-')) {
    throw new Refused(400, 'user_count is known of presence channels only: set filter_by_prefix');
  }
  const found = [...house.channels.all()]
    .filter(({ name }) => name.startsWith(prefix) && !isPersonal(name))
    // The list knows no subscription counts: Pusher gives those for one channel at a time.
    .map(({ name }) => [name, channelInfo(house, name, info.includes('user_count') ? ['user_count'] : [])]);
  return { status: 200, json: { channels: Object.fromEntries(found) } };
}

export function getChannel(house: House, name: string, query: Query): Reply {
  const info = wishes(query);
  if (info.includes('user_count') && !name.startsWith('presence-')) {
    throw new Refused(400, 'user_count is known of presence channels only');
  }
  const occupied = house.channels.find(name) !== undefined;
  return { status: 200, json: { occupied, ...channelInfo(house, name, info) } };
}

export function getMembers({ channels }: House, name: string): Reply {
  if (!name.startsWith('presence-')) throw new Refused(400, 'Only a presence channel knows its users');
  const ids = channels.find(name)?.members?.ids() ?? [];
  return { status: 200, json: { users: ids.map((id) => ({ id })) } };
}
