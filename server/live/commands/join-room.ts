import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/identity';
import { video } from '../../integrations/video';
import { type RoomPass, VideoError } from '../../integrations/video/port';
import type { Ctx } from '../../kernel/context';
import { conflict, DomainError, forbidden, notFound } from '../../kernel/errors';
import { logger } from '../../kernel/logger';
import { type Actor, carriedTickets } from '../../kernel/pure/actor';
import type { Id } from '../../kernel/pure/id';
import { roleOfCaller } from '../internal/role';
import { getRoomRow } from '../internal/room-row';
import { roomNameOf } from '../rules/room-name';
import { type RoomState, roomStateOf } from '../rules/room-state';
import { type StageRole, stagePermissions } from '../rules/stage-roles';
import type { RoomInput } from '../schema';

/** While nobody is there, a host whose connection broke finds the room as it was. */
const EMPTY_TIMEOUT_SECONDS = 600;

export type Entrance = RoomPass & { role: StageRole };

const refusals: Readonly<Record<Exclude<RoomState, 'open'>, string>> = {
  waiting: 'live.errors.not_open',
  ended: 'live.errors.ended',
  over: 'live.errors.ended',
  called_off: 'live.errors.called_off',
};

/** A pass for the caller's own place, short-lived: whoever comes back asks for another. */
export async function joinRoom(ctx: Ctx, { eventId }: RoomInput, rooms = video()): Promise<Entrance> {
  // silent: coming in changes nothing that is kept
  const event = await getRoomRow(ctx, eventId);
  // open to everyone: the role decides, and whoever may not see the event is told that there is none
  const role = await roleOfCaller(ctx, event);
  if (role === null) throw forbidden('live.errors.ticket_first');
  const state = roomStateOf(event, ctx.now);
  if (state !== 'open') throw conflict(refusals[state]);
  if (!rooms) throw conflict('live.errors.no_server');
  const room = roomNameOf(eventId);
  const permissions = stagePermissions(role);
  // Nobody sees the name of whoever is hidden, so it does not leave the house.
  const name = permissions.hidden ? '' : await nameOf(ctx);
  try {
    // Opened already is as good; a room server that was started again knows none.
    await rooms.openRoom({ name: room, emptyTimeoutSeconds: EMPTY_TIMEOUT_SECONDS });
    return { ...(await rooms.pass({ room, identity: identityOf(ctx.actor, eventId), name, permissions })), role };
  } catch (cause) {
    if (!(cause instanceof VideoError)) throw cause;
    logger().warn({ error: cause, eventId }, 'the room server did not answer');
    throw new DomainError('retry', 'live.errors.down', { cause });
  }
}

/** One place for each person: in a second window they take their own and not another one. */
function identityOf(actor: Actor, eventId: Id<'evt'>): string {
  if (actor.kind === 'user') return actor.id;
  // A browser may carry tickets of several events: the one of this event is who they are here.
  const ticket = carriedTickets(actor).find((carried) => carried.eventId === eventId);
  if (ticket) return ticket.ticketId;
  throw notFound('live.errors.unknown');
}

async function nameOf({ db, actor }: Ctx): Promise<string> {
  if (actor.kind !== 'user') return '';
  const [user] = await db
    .select({ firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(eq(users.id, actor.id));
  return user ? `${user.firstName} ${user.lastName}`.trim() : '';
}
