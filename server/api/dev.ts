import { router } from './trpc';

export const devRouter = router({});
