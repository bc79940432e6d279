import { z } from 'zod';
import { defineEvent } from '@/server/kernel/outbox';

/** Something that happens only in tests, and that two subscribers hear of. */
export const curtainRaised = defineEvent('test.curtain.raised', z.object({ hall: z.string() }), {
  audit: ({ hall }) => ({ object: hall }),
  tags: ({ hall }) => [`hall:${hall}`],
  paths: ({ hall }) => [`/halls/${hall}`],
});
