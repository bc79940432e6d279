import type { z } from 'zod';

/** Says what is wrong with a value, as a message key, before the server does. */
export type Check = (value: string) => string | null;

/** The server's own schema asks first in the browser; what it lets through may still be refused there. */
export const checkWith =
  (schema: z.ZodType): Check =>
  (value) => {
    const result = schema.safeParse(value);
    return result.success ? null : (result.error.issues[0]?.message ?? null);
  };
