import { eventsRouter } from '../events/router';
import { filesRouter } from '../files/router';
import { identityRouter } from '../identity/router';
import { liveRouter } from '../live/router';
import { messagingRouter } from '../messaging/router';
import { ticketingRouter } from '../ticketing/router';
import { devRouter } from './dev';
import { realtimeRouter } from './realtime';
import { router } from './trpc';

export const appRouter = router({
  files: filesRouter,
  identity: identityRouter,
  events: eventsRouter,
  ticketing: ticketingRouter,
  live: liveRouter,
  messaging: messagingRouter,
  realtime: realtimeRouter,
  dev: devRouter,
});

export type AppRouter = typeof appRouter;
