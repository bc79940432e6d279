import { env } from '@/server/env';
import { fillPages, untilReady } from '@/server/stack/public-pages';

// A build has no database, so its public pages are empty. Once, after every new release: they are expired and fetched.
const { INTERNAL_ORIGIN, INTERNAL_KEY } = env();
await fillPages({ INTERNAL_ORIGIN, INTERNAL_KEY });
await untilReady({ INTERNAL_ORIGIN });
