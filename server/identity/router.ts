import { publicProcedure, router, userProcedure } from '../api/trpc';
import { fileInput } from '../files/schema';
import { removePhoto } from './commands/remove-photo';
import { requestVerification } from './commands/request-verification';
import { revokeSession } from './commands/revoke-session';
import { setPhoto } from './commands/set-photo';
import { signIn } from './commands/sign-in';
import { signOut } from './commands/sign-out';
import { signUp } from './commands/sign-up';
import { updateProfile } from './commands/update-profile';
import { verifyEmail } from './commands/verify-email';
import { findVerification } from './queries/find-verification';
import { findViewer } from './queries/find-viewer';
import { getAccount } from './queries/get-account';
import { listSessions } from './queries/list-sessions';
import { revokeSessionInput, signInInput, signUpInput, updateProfileInput, verifyEmailInput } from './schema';

export const identityRouter = router({
  viewer: publicProcedure.query(({ ctx }) => findViewer(ctx)),
  account: userProcedure.query(({ ctx }) => getAccount(ctx)),
  sessions: userProcedure.query(({ ctx }) => listSessions(ctx)),
  signUp: publicProcedure.input(signUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
  verifyEmail: publicProcedure.input(verifyEmailInput).mutation(({ ctx, input }) => verifyEmail(ctx, input)),
  verification: publicProcedure.input(verifyEmailInput).query(({ ctx, input }) => findVerification(ctx, input)),
  requestVerification: userProcedure.mutation(({ ctx }) => requestVerification(ctx)),
  signIn: publicProcedure.input(signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: publicProcedure.mutation(({ ctx }) => signOut(ctx)),
  updateProfile: userProcedure.input(updateProfileInput).mutation(({ ctx, input }) => updateProfile(ctx, input)),
  setPhoto: userProcedure.input(fileInput).mutation(({ ctx, input }) => setPhoto(ctx, input)),
  removePhoto: userProcedure.mutation(({ ctx }) => removePhoto(ctx)),
  revokeSession: userProcedure.input(revokeSessionInput).mutation(({ ctx, input }) => revokeSession(ctx, input)),
});
