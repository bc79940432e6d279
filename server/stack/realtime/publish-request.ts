import { z } from 'zod';
import { isTarget } from './channel-name';
import { parseJson, Refused } from './http';
import { MAX_BATCH, MAX_CHANNELS_PER_TRIGGER, MAX_EVENT_DATA_BYTES, MAX_EVENT_NAME_LENGTH } from './limits';

export type Publication = { channels: string[]; event: string; data: string; exceptSocketId?: string; info: string[] };

const event = z.object({
  name: z.string().min(1),
  data: z.string(),
  channel: z.string().nullish(),
  channels: z.array(z.string()).nullish(),
  socket_id: z.string().nullish(),
  info: z.string().nullish(),
});
const batch = z.object({ batch: z.array(event) });

function read<T>(schema: z.ZodType<T>, body: Buffer): T {
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused(400, `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'is not valid'}`);
}

function publicationOf({ name, data, channel, channels, socket_id, info }: z.infer<typeof event>): Publication {
  const targets = channels ?? (channel == null ? [] : [channel]);
  if (targets.length === 0) throw new Refused(400, 'An event names at least one channel');
  if (targets.length > MAX_CHANNELS_PER_TRIGGER) {
    throw new Refused(400, `An event goes to at most ${MAX_CHANNELS_PER_TRIGGER} channels`);
  }
  const strange = targets.find((target) => !isTarget(target));
  if (strange !== undefined) throw new Refused(400, `Invalid channel name: ${strange}`);
  if (name.length > MAX_EVENT_NAME_LENGTH) throw new Refused(400, 'The name of the event is too long');
  if (socket_id != null && !/^\d+\.\d+$/.test(socket_id)) throw new Refused(400, 'Invalid socket_id');
  if (Buffer.byteLength(data) > MAX_EVENT_DATA_BYTES) {
    throw new Refused(413, `The data of an event has at most ${MAX_EVENT_DATA_BYTES} bytes`);
  }
  return {
    channels: targets,
    event: name,
    data,
    exceptSocketId: socket_id ?? undefined,
    info: info?.split(',').filter(Boolean) ?? [],
  };
}

export const readEvent = (body: Buffer): Publication => publicationOf(read(event, body));

/** Whole or not at all: one that is not valid refuses the others with it. */
export function readBatch(body: Buffer): Publication[] {
  const { batch: events } = read(batch, body);
  if (events.length > MAX_BATCH) throw new Refused(400, `A batch has at most ${MAX_BATCH} events`);
  return events.map((item) => {
    if (item.channel == null) throw new Refused(400, 'Each event of a batch names its channel');
    return publicationOf({ ...item, channels: null });
  });
}
