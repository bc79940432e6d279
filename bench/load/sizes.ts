import { z } from 'zod';

const EVENTS_PER_ORGANIZER = 50;

const count = z.coerce.number().int().min(1).max(100_000_000);

export const sizesInput = z
  .object({
    events: count.default(100_000),
    tickets: count.default(1_000_000),
    users: count.default(1_000_000),
  })
  // Nobody holds two free tickets of one event, and the largest event is about a twentieth of all tickets.
  .refine(({ tickets, users }) => users >= tickets / 4, { error: 'there are too few people for so many tickets' });

export type Sizes = z.infer<typeof sizesInput>;

export const organizersOf = ({ events }: Sizes): number => Math.max(1, Math.round(events / EVENTS_PER_ORGANIZER));
