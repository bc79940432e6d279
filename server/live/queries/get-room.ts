import { video } from '../../integrations/video';
import type { Ctx } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { headOf } from '../../kernel/realtime';
import { roleOfCaller } from '../internal/role';
import { getRoomRow } from '../internal/room-row';
import { type RoomState, roomStateOf } from '../rules/room-state';
import type { StageRole } from '../rules/stage-roles';
import { liveTopic, type RoomInput } from '../schema';

export type RoomView = {
  event: {
    id: Id<'evt'>;
    slug: string;
    title: string;
    language: string;
    organizerName: string;
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
  };
  state: RoomState;
  openedAt: Date | null;
  /** `null`: this person has no ticket, and learns no more than the event's page says. */
  role: StageRole | null;
  /** Whether there is anything here that could carry picture and sound. */
  hasServer: boolean;
  /** The number of the newest message on the room's topic, from which its page listens on. */
  seq: number;
  now: Date;
};

export async function getRoom(ctx: Ctx, { eventId }: RoomInput): Promise<RoomView> {
  // The number first: what is said in between is then merely heard again.
  const seq = await headOf(ctx.db, liveTopic(eventId));
  const row = await getRoomRow(ctx, eventId);
  // open to everyone: it refuses whoever may not see the event, and tells the others what its page says
  const role = await roleOfCaller(ctx, row);
  const { id, slug, title, language, organizerName, startsAt, endsAt, timeZone, openedAt } = row;
  return {
    event: { id, slug, title, language, organizerName, startsAt, endsAt, timeZone },
    state: roomStateOf(row, ctx.now),
    openedAt,
    role,
    hasServer: video() !== null,
    seq,
    now: ctx.now,
  };
}
