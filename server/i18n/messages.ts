import type { Locale } from './config';
import type broken from './messages/en/broken.json';
import type common from './messages/en/common.json';
import type dev from './messages/en/dev.json';
import type errors from './messages/en/errors.json';
import type events from './messages/en/events.json';
import type files from './messages/en/files.json';
import type guide from './messages/en/guide.json';
import type identity from './messages/en/identity.json';
import type live from './messages/en/live.json';
import type mail from './messages/en/mail.json';
import type media from './messages/en/media.json';
import type messaging from './messages/en/messaging.json';
import type studio from './messages/en/studio.json';
import type ticketing from './messages/en/ticketing.json';
import type ui from './messages/en/ui.json';

export type Messages = {
  broken: typeof broken;
  common: typeof common;
  dev: typeof dev;
  errors: typeof errors;
  events: typeof events;
  files: typeof files;
  guide: typeof guide;
  identity: typeof identity;
  live: typeof live;
  mail: typeof mail;
  media: typeof media;
  studio: typeof studio;
  messaging: typeof messaging;
  ticketing: typeof ticketing;
  ui: typeof ui;
};

export type Namespace = keyof Messages;

/** One file per domain and language: `messages/<locale>/<namespace>.json`. */
const namespaces = [
  'broken',
  'common',
  'dev',
  'errors',
  'events',
  'files',
  'guide',
  'identity',
  'live',
  'mail',
  'media',
  'studio',
  'messaging',
  'ticketing',
  'ui',
] as const satisfies Namespace[];

export async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => {
      const file: { default: unknown } = await import(`./messages/${locale}/${namespace}.json`);
      return [namespace, file.default] as const;
    }),
  );
  return asMessages(Object.fromEntries(loaded));
}

/** `npm run verify` proves that every language has exactly the keys and arguments of the source language. */
const asMessages = (loaded: Record<string, unknown>) => loaded as Messages;
