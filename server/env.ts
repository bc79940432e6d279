import { z } from 'zod';
import { edgeKeys } from './integrations/edge/keys';
import { emailKeys, incompleteMail } from './integrations/email/keys';
import { incompleteRealtime, realtimeKeys } from './integrations/realtime/keys';
import { storageKeys, uploadOrigins } from './integrations/storage/keys';
import { incompleteVideo, videoKeys } from './integrations/video/keys';
import { platformKeys } from './kernel/keys';

/** Every part declares its own variables; this is the only file of the application that reads them. */
export const sections = {
  platform: platformKeys,
  edge: edgeKeys,
  email: emailKeys,
  realtime: realtimeKeys,
  storage: storageKeys,
  video: videoKeys,
};

const keys = { ...platformKeys, ...edgeKeys, ...emailKeys, ...realtimeKeys, ...storageKeys, ...videoKeys };

type Given = Readonly<Record<string, string | undefined>>;
/** What no variable can say alone: which of them need, or exclude, each other. A sentence, or null when all is well. */
const together: readonly ((given: Given) => string | null)[] = [incompleteMail, incompleteRealtime, incompleteVideo];

const schema = z.object(keys).transform((values) => ({
  ...values,
  DATABASE_OWNER_URL: values.DATABASE_OWNER_URL ?? values.DATABASE_URL,
  INTERNAL_ORIGIN: values.INTERNAL_ORIGIN ?? values.PUBLIC_ORIGIN,
  uploadOrigins: uploadOrigins(values),
}));

export type Env = z.infer<typeof schema>;

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** An empty variable counts as absent: that is what `NAME=` in a file means to the person who wrote it. */
export function parseEnv(values: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(present);
  const complaints = together.map((complain) => complain(present)).filter((complaint) => complaint !== null);
  if (result.success && complaints.length === 0) return result.data;
  const lines = (result.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.');
    return Object.hasOwn(present, name) ? `${name} ${issue.message}.` : `${name} is missing. ${purposeOf(name)}`;
  });
  throw new EnvironmentError([...lines, ...complaints].join('\n'));
}

const purposeOf = (name: string): string =>
  Object.entries<z.ZodType>(keys).find(([key]) => key === name)?.[1].description ?? '';

let parsed: Env | undefined;

/** Read once, on first use: a build has no environment and must not need one. */
export function env(): Env {
  if (parsed) return parsed;
  parsed = parseEnv(process.env);
  // next-auth asks the environment for its own address, and would otherwise guess.
  process.env.NEXTAUTH_URL ??= parsed.PUBLIC_ORIGIN;
  return parsed;
}

/** While pages are built there is no database and nothing may reach for one. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build';

/** Known already when pages are built: canonical addresses are printed into them. */
export const publicOrigin = (): string => platformKeys.PUBLIC_ORIGIN.parse(process.env.PUBLIC_ORIGIN);
