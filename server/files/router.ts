import { router, userProcedure } from '../api/trpc';
import { getUpload } from './queries/get-upload';
import { fileInput } from './schema';

export const filesRouter = router({
  upload: userProcedure.input(fileInput).query(({ ctx, input }) => getUpload(ctx, input)),
});
