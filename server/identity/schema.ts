import { z } from 'zod';
import { locales } from '../i18n/config';
import { builtInRoles, type PlatformRoleKey } from '../kernel/pure/built-in-roles';
import { isEmailAddress } from '../kernel/pure/email-address';
import { publicId } from '../kernel/pure/id';
import { isTimeZone } from '../kernel/pure/time';

const MIN_PASSWORD_LENGTH = 10;
const MAX_PASSWORD_LENGTH = 256;
const MAX_NAME_LENGTH = 80;
const MAX_BIO_LENGTH = 600;
export const MIN_HANDLE_LENGTH = 3;
export const MAX_HANDLE_LENGTH = 30;
export const VERIFICATION_HOURS = 24;
export const SESSION_DAYS = 30;
/** How long a browser is remembered; no browser keeps a cookie longer. */
export const DEVICE_DAYS = 400;
/** What the column can still count up from. */
const MAX_VERSION = 2 ** 31 - 2;

/** Whole words of any script; what a mail header or a page could be broken with is refused. */
const name = (empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(MAX_NAME_LENGTH, 'identity.errors.name_long')
    .regex(/^[^\p{C}<>"]*$/u, 'identity.errors.name_characters');

export const email = z
  .string()
  .trim()
  .min(1, 'identity.errors.email_empty')
  .max(254, 'identity.errors.email_invalid')
  .refine(isEmailAddress, 'identity.errors.email_invalid');

export const handle = z
  .string()
  .trim()
  .toLowerCase()
  .min(MIN_HANDLE_LENGTH, 'identity.errors.handle_short')
  .max(MAX_HANDLE_LENGTH, 'identity.errors.handle_long')
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'identity.errors.handle_characters');

const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, 'identity.errors.password_short')
  .max(MAX_PASSWORD_LENGTH, 'identity.errors.password_long');

const timeZone = z.string().refine(isTimeZone, 'identity.errors.time_zone');

export const signUpInput = z.object({
  firstName: name('identity.errors.first_name_empty'),
  lastName: name('identity.errors.last_name_empty'),
  /** Left out, it is made from the names. */
  handle: handle.optional(),
  email,
  password: newPassword,
  locale: z.enum(locales),
  timeZone: timeZone.default('Europe/Moscow'),
});
export type SignUpInput = z.infer<typeof signUpInput>;

/** Known to one browser alone; it tells a familiar device from a new one and signs nobody in. */
const deviceToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const signInInput = z.object({
  login: z.string().trim().min(1, 'identity.errors.login_empty').max(254, 'identity.errors.login_empty'),
  password: z
    .string()
    .min(1, 'identity.errors.password_empty')
    .max(MAX_PASSWORD_LENGTH, 'identity.errors.password_long'),
  deviceToken,
});
export type SignInInput = z.infer<typeof signInInput>;

export const verifyEmailInput = z.object({ code: z.string().min(1).max(200) });
export type VerifyEmailInput = z.infer<typeof verifyEmailInput>;

export const updateProfileInput = z.object({
  firstName: name('identity.errors.first_name_empty'),
  lastName: name('identity.errors.last_name_empty'),
  handle,
  bio: z.string().trim().max(MAX_BIO_LENGTH, 'identity.errors.bio_long'),
  locale: z.enum(locales),
  timeZone,
  /** The state the form was filled from: an edit of an older one is refused, not lost. */
  version: z.coerce.number().int().positive().max(MAX_VERSION),
});
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

export const revokeSessionInput = z.object({ sessionId: publicId('ses') });
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>;

export const platformRoleKeys: readonly PlatformRoleKey[] = builtInRoles.flatMap((role) =>
  role.scope === 'platform' ? [role.key] : [],
);

/** From the shell of whoever runs the house: a person without a handle of their own choice gets one made of the name. */
export const createAdministratorInput = z.object({
  email,
  password: newPassword,
  firstName: name('identity.errors.first_name_empty'),
  lastName: name('identity.errors.last_name_empty'),
  handle,
  locale: z.enum(locales).default('en'),
});
export type CreateAdministratorInput = z.infer<typeof createAdministratorInput>;

export const grantPlatformRoleInput = z.object({
  email,
  role: z.enum(platformRoleKeys, 'identity.errors.role_unknown'),
});
export type GrantPlatformRoleInput = z.infer<typeof grantPlatformRoleInput>;
