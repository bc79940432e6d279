import { z } from 'zod';
import { env } from '../../env';
import { listEvents } from '../../events/queries/list-events';
import { eventCategories, eventKinds, listEventsInput } from '../../events/schema';
import { publicId } from '../../kernel/pure/id';
import { currencies } from '../../kernel/pure/money';
import { defineEndpoint } from './registry';

const event = z
  .object({
    id: publicId('evt'),
    slug: z.string(),
    url: z.url(),
    title: z.string(),
    summary: z.string(),
    kind: z.enum(eventKinds),
    category: z.enum(eventCategories),
    language: z.string().meta({ description: 'BCP 47', examples: ['ru'] }),
    starts_at: z.iso.datetime(),
    ends_at: z.iso.datetime(),
    time_zone: z.string().meta({ description: 'IANA time zone of the event', examples: ['Asia/Almaty'] }),
    city: z.string().nullable(),
    venue_name: z.string().nullable(),
    organizer: z.object({ name: z.string(), handle: z.string() }),
    price_from: z
      .object({
        amount: z.int().meta({ description: 'In minor units of the currency' }),
        currency: z.enum(currencies),
      })
      .nullable(),
    availability: z.enum(['open', 'few_left', 'sold_out']),
  })
  .meta({ id: 'Event' });

export const listEventsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/events',
  operationId: 'listEvents',
  summary: 'List upcoming public events',
  description:
    'Soonest first. Days are those of each event’s own time zone. Follow `next_cursor`, or the `Link` header, to the next page.',
  tag: 'Events',
  query: listEventsInput,
  response: z.object({ data: z.array(event), next_cursor: z.string().nullable() }).meta({ id: 'EventPage' }),
  rate: { name: 'api.events', points: 120, seconds: 60 },
  handle: async (ctx, query) => {
    const { rows, nextCursor } = await listEvents(ctx, query);
    return {
      data: rows.map((row) => ({
        id: row.id,
        slug: row.slug,
        url: new URL(`/en/e/${row.slug}`, env().PUBLIC_ORIGIN).href,
        title: row.title,
        summary: row.summary,
        kind: row.kind,
        category: row.category,
        language: row.language,
        starts_at: row.startsAt.toISOString(),
        ends_at: row.endsAt.toISOString(),
        time_zone: row.timeZone,
        city: row.city,
        venue_name: row.venueName,
        organizer: row.organizer,
        price_from: row.priceFrom && { amount: row.priceFrom.amountMinor, currency: row.priceFrom.currency },
        availability: row.availability,
      })),
      next_cursor: nextCursor,
    };
  },
});
