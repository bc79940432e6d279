import { eventsRouter } from '../events/router';
import { identityRouter } from '../identity/router';
import { devRouter } from './dev';
import { realtimeRouter } from './realtime';
import { router } from './trpc';

export const appRouter = router({
  identity: identityRouter,
  events: eventsRouter,
  realtime: realtimeRouter,
  dev: devRouter,
});

export type AppRouter = typeof appRouter;
