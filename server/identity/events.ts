import { z } from 'zod';
import { defineEvent } from '../kernel/outbox';
import { publicId } from '../kernel/pure/id';

const aboutUser = { audit: ({ userId }: { userId: string }) => ({ object: userId }) };
const user = z.object({ userId: publicId('usr') });

export const userRegistered = defineEvent(
  'identity.user.registered',
  user.extend({ verificationId: publicId('evf') }),
  aboutUser,
);

/** Somebody signed up with an address that already has an account: its owner is told by mail, the visitor is not. */
export const signUpRepeated = defineEvent('identity.sign_up.repeated', user, aboutUser);

export const verificationRequested = defineEvent(
  'identity.verification.requested',
  user.extend({ verificationId: publicId('evf') }),
  aboutUser,
);

export const emailVerified = defineEvent('identity.email.verified', user, aboutUser);

export const signedIn = defineEvent(
  'identity.session.started',
  user.extend({ sessionId: publicId('ses'), newDevice: z.boolean() }),
  aboutUser,
);

export const signInRefused = defineEvent('identity.sign_in.refused', z.object({ userId: publicId('usr').nullable() }), {
  audit: ({ userId }) => ({ object: userId ?? 'unknown' }),
});

export const sessionRevoked = defineEvent(
  'identity.session.revoked',
  user.extend({ sessionId: publicId('ses') }),
  aboutUser,
);

export const profileChanged = defineEvent(
  'identity.profile.changed',
  user.extend({ handle: z.string(), oldHandle: z.string() }),
  {
    ...aboutUser,
    tags: ({ userId }) => [`user:${userId}`],
    paths: ({ handle, oldHandle }) => [...new Set([`/u/${handle}`, `/u/${oldHandle}`])],
  },
);

const photo = user.extend({ handle: z.string(), fileId: publicId('fil') });
const aboutPhoto = {
  ...aboutUser,
  tags: ({ userId }: { userId: string }) => [`user:${userId}`],
  paths: ({ handle }: { handle: string }) => [`/u/${handle}`],
};

export const photoChanged = defineEvent('identity.photo.changed', photo, aboutPhoto);
export const photoRemoved = defineEvent('identity.photo.removed', photo, aboutPhoto);

/** An account made in the shell of whoever runs the house; its address counts as confirmed. */
export const administratorCreated = defineEvent('identity.administrator.created', user, aboutUser);

export const platformRoleGranted = defineEvent(
  'identity.platform_role.granted',
  user.extend({ role: z.string() }),
  aboutUser,
);

/** Somebody who makes their first event has become an organiser. */
export const organizationFounded = defineEvent(
  'identity.organization.founded',
  user.extend({ organizationId: publicId('org'), handle: z.string() }),
  { audit: ({ organizationId }) => ({ object: organizationId, organizationId }) },
);

export const identityEvents = [
  administratorCreated,
  platformRoleGranted,
  userRegistered,
  signUpRepeated,
  verificationRequested,
  emailVerified,
  signedIn,
  signInRefused,
  sessionRevoked,
  profileChanged,
  photoChanged,
  photoRemoved,
  organizationFounded,
];
