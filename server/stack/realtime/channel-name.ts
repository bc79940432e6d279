import { MAX_CHANNEL_NAME_LENGTH, MAX_MEMBER_ID_LENGTH } from './limits';

export type ChannelKind = {
  /** Only with a signature of the application's. */
  guarded: boolean;
  /** Everybody sees who else is there. */
  presence: boolean;
  /** The last event is kept for whoever comes later. */
  cached: boolean;
  /** Subscribers may speak to each other. */
  clientEvents: boolean;
};

const ALLOWED = /^[A-Za-z0-9_\-=@,.;]+$/;
const PERSONAL = '#server-to-user-';

export const isChannelName = (name: string) => name.length <= MAX_CHANNEL_NAME_LENGTH && ALLOWED.test(name);

/** Made by signing in and by nothing else, and not listed: it speaks to one person. */
export const personalChannel = (personId: string) => `${PERSONAL}${personId}`;
export const isPersonal = (name: string) => name.startsWith(PERSONAL);

export const isTarget = (name: string) => {
  if (!isPersonal(name)) return isChannelName(name);
  const { length } = name.slice(PERSONAL.length);
  return length > 0 && length <= MAX_MEMBER_ID_LENGTH;
};

export function kindOf(name: string): ChannelKind {
  const presence = name.startsWith('presence-');
  const encrypted = name.startsWith('private-encrypted-');
  const guarded = presence || name.startsWith('private-');
  const cached = /^(private-|private-encrypted-|presence-)?cache-/.test(name);
  return { guarded, presence, cached, clientEvents: guarded && !encrypted };
}
