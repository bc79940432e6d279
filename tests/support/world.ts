import { randomInt } from 'node:crypto';
import { database } from '@/db';
import { one } from '@/db/one';
import { emailVerifications } from '@/db/schema/identity';
import { verificationCode } from '@/server/identity/internal/links';
import type { Ctx } from '@/server/kernel/context';
import type { Grant } from '@/server/kernel/pure/actor';
import type { Id } from '@/server/kernel/pure/id';
import { permissionsIn } from '@/server/kernel/pure/permissions';
import { ticketCode } from '@/server/ticketing/internal/links';
import { anEvent, anOrganizer } from './events';
import { aFile } from './files';
import { aMessage } from './messages';
import { aPerson, aVisitor } from './people';
import { aTicket } from './tickets';

export const callers = ['anonymous', 'unverified', 'stranger', 'member', 'owner', 'otherOwner'] as const;
export type CallerName = (typeof callers)[number];

type Person = Awaited<ReturnType<typeof aPerson>>;

/** One organiser with two events, whoever belongs to it, and people who have nothing to do with it. */
export type World = {
  people: Record<Exclude<CallerName, 'anonymous'>, Person>;
  contexts: Record<CallerName, Ctx>;
  organization: string;
  published: { id: Id<'evt'>; slug: string };
  draft: { id: Id<'evt'>; slug: string };
  event: { eventId: Id<'evt'> };
  /** Begins in half an hour, in the browser. */
  webinar: { eventId: Id<'evt'> };
  draftEvent: { eventId: Id<'evt'> };
  ownersTicket: { ticketId: Id<'tkt'> };
  ownersMessage: Id<'msg'>;
  ticketLink: string;
  verificationCode: string;
  ownersPhoto: Id<'fil'>;
};

export async function aWorld(): Promise<World> {
  const organization = `org-${randomInt(2 ** 32)}`;
  const home = await anOrganizer({ handle: organization });
  const elsewhere = await anOrganizer();
  const owner = await aPerson({ grants: [inOrganization(home, permissionsIn('organization'))] });
  const people = {
    owner,
    unverified: await aPerson({ verified: false }),
    stranger: await aPerson(),
    member: await aPerson({ grants: [inOrganization(home, ['event.read'])] }),
    otherOwner: await aPerson({ grants: [inOrganization(elsewhere, permissionsIn('organization'))] }),
  };
  const published = await anEvent({ organizationId: home });
  const draft = await anEvent({ organizationId: home, status: 'draft', publishedAt: null, ...readyToPublish });
  const webinar = await anEvent({ organizationId: home, kind: 'webinar', city: null, inDays: 1 / 48 });
  const ticketId = await aTicket(owner.ctx, published.id);
  // A world of its own comes from an address of its own: nobody is slowed down by what another one tried.
  const address = `2001:db8::${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}`;
  const from = ({ ctx }: { ctx: Ctx }) => ({ ...ctx, request: { ...ctx.request, address } });
  return {
    people,
    contexts: {
      anonymous: from({ ctx: aVisitor() }),
      unverified: from(people.unverified),
      stranger: from(people.stranger),
      member: from(people.member),
      owner: from(people.owner),
      otherOwner: from(people.otherOwner),
    },
    organization,
    published,
    draft,
    event: { eventId: published.id },
    webinar: { eventId: webinar.id },
    draftEvent: { eventId: draft.id },
    ownersTicket: { ticketId },
    ownersMessage: await aMessage(owner.ctx, published.id),
    ticketLink: ticketCode('ticket-link', ticketId),
    ownersPhoto: await aFile({ ownerId: owner.id }),
    verificationCode: await aVerificationCode(people.unverified),
  };
}

const readyToPublish = { summary: 'An evening of songs', venueName: 'The Lantern' };

const inOrganization = (organizationId: Id<'org'>, permissions: Grant['permissions']): Grant => ({
  scope: 'organization',
  organizationId,
  eventId: null,
  permissions,
});

async function aVerificationCode({ id: userId, email }: Person): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { id: rowId } = one(
    await database()
      .db.insert(emailVerifications)
      .values({ userId, email, expiresAt })
      .returning({ id: emailVerifications.id }),
  );
  return verificationCode(rowId);
}
