import { randomUUID } from 'node:crypto';
import type { AnyProcedure } from '@trpc/server';
import type { AppRouter } from '@/server/api/root';
import type { ErrorKind } from '@/server/kernel/errors';
import { PASSWORD } from './support/people';
import type { CallerName, World } from './support/world';

type PathsOf<Routes, Prefix extends string = ''> = {
  [Name in keyof Routes & string]: Routes[Name] extends AnyProcedure
    ? `${Prefix}${Name}`
    : PathsOf<Routes[Name], `${Prefix}${Name}.`>;
}[keyof Routes & string];

export type ProcedurePath = PathsOf<AppRouter['_def']['record']>;

/** What a caller gets: through, or the kind of refusal. `conflict` means that it was let in and had nothing to do. */
type Answer = 'allowed' | ErrorKind;
export type Answers = Record<CallerName, Answer>;

/** One procedure may be asked about things of different owners; each case is a line of its own. */
type Case = { about: string; input?: (world: World, caller: CallerName) => unknown; answers: Answers };

/** `dev` exists for whoever opens the screens under /dev, and is not found by anybody while those are closed. */
export type Row = readonly Case[] | 'dev';

const everyone = (answer: Answer): Answers => ({
  anonymous: answer,
  unverified: answer,
  stranger: answer,
  member: answer,
  owner: answer,
  otherOwner: answer,
});
const signedIn: Answers = { ...everyone('allowed'), anonymous: 'unauthenticated' };
const theOwner: Answers = { ...everyone('not_found'), anonymous: 'unauthenticated', owner: 'allowed' };
/** A ticket's page has no door of its own before it: a guest holds one too. */
const theHolder: Answers = { ...everyone('not_found'), owner: 'allowed' };
const theOrganizer: Answers = { ...everyone('not_found'), member: 'allowed', owner: 'allowed' };

const theTeam: Answers = { ...theOrganizer, anonymous: 'unauthenticated' };
/** Strangers hear what they may know: of a draft nothing. Whoever belongs to the team but may not edit is told so. */
const editorOf = (strangers: Answer): Answers => ({
  ...everyone(strangers),
  anonymous: 'unauthenticated',
  member: 'forbidden',
  owner: 'allowed',
});

/** Of the owner, who holds a ticket, and of the team. The others see the event and hear that its chat is not for them. */
const theGuests: Answers = { ...everyone('forbidden'), member: 'allowed', owner: 'allowed' };

const open = (about: string, input?: Case['input']): Case => ({ about, input, answers: everyone('allowed') });
const own = (about: string, input?: Case['input']): Case => ({ about, input, answers: signedIn });

/** Every procedure of the router and who may call it. A new procedure does not compile until it stands here. */
export const permissionMatrix: Record<ProcedurePath, Row> = {
  'files.upload': [
    { about: "the owner's upload", input: ({ ownersPhoto: fileId }) => ({ fileId }), answers: theOwner },
  ],
  'identity.viewer': [open('oneself')],
  'identity.account': [own('oneself')],
  'identity.sessions': [own('oneself')],
  'identity.signUp': [open('a new account', (_, caller) => newAccount(caller))],
  'identity.verifyEmail': [open('a mailed link', ({ verificationCode: code }) => ({ code }))],
  'identity.verification': [open('a mailed link', ({ verificationCode: code }) => ({ code }))],
  'identity.requestVerification': [
    { about: 'oneself', answers: { ...everyone('conflict'), anonymous: 'unauthenticated', unverified: 'allowed' } },
  ],
  'identity.signIn': [
    open('an account', ({ people }) => ({
      login: people.owner.handle,
      password: PASSWORD,
      deviceToken: 'd'.repeat(43),
    })),
  ],
  'identity.signOut': [open('oneself')],
  'identity.updateProfile': [own('oneself', (_, caller) => ({ ...profile(caller), bio: '', version: 1 }))],
  'identity.setPhoto': [
    { about: "the owner's upload", input: ({ ownersPhoto: fileId }) => ({ fileId }), answers: theOwner },
  ],
  'identity.removePhoto': [own('oneself')],
  'identity.revokeSession': [
    { about: "the owner's device", input: ({ people }) => ({ sessionId: people.owner.sessionId }), answers: theOwner },
  ],
  'events.list': [open('what is published', () => ({}))],
  'events.count': [open('what is published', () => ({}))],
  'events.live': [open('what is published')],
  'events.newest': [open('what is published')],
  'events.days': [open('what is published', () => ({ month: '2026-12' }))],
  'events.categories': [open('what is published')],
  'events.addresses': [open('what is published', () => ({ page: 0 }))],
  'events.addressCount': [open('what is published')],
  'events.bySlug': [
    open('a published event', ({ published }) => published),
    { about: 'a draft', input: ({ draft }) => draft, answers: theOrganizer },
  ],
  'events.organizer': [open('somebody who published something', ({ organization: handle }) => ({ handle }))],
  'events.organizerEvents': [
    open('what is published', ({ organization: handle }) => ({ handle, shelf: 'upcoming' as const })),
  ],
  'events.organizerAddresses': [open('what is published', () => ({ page: 0 }))],
  'events.organizerAddressCount': [open('what is published')],
  'events.own': [own('what their organisers run', () => ({}))],
  'events.workplace': [
    own('a first event', () => ({})),
    { about: 'an organiser', input: ({ organization }) => ({ organization }), answers: theTeam },
  ],
  'events.forEditing': [
    { about: 'a draft', input: ({ draft }) => ({ eventId: draft.id }), answers: editorOf('not_found') },
    {
      about: 'a published event',
      input: ({ published }) => ({ eventId: published.id }),
      answers: editorOf('forbidden'),
    },
  ],
  'events.create': [
    { about: 'a first event', input: () => anEventForm, answers: { ...signedIn, unverified: 'forbidden' } },
    {
      about: 'an event of an organiser',
      input: ({ organization }) => ({ organization, ...anEventForm }),
      answers: { ...editorOf('not_found'), unverified: 'forbidden' },
    },
  ],
  'events.change': [
    {
      about: 'a published event',
      input: ({ published }) => ({ eventId: published.id, version: 1, ...anEventForm }),
      answers: editorOf('forbidden'),
    },
  ],
  'events.publish': [
    { about: 'a draft', input: ({ draft }) => ({ eventId: draft.id }), answers: editorOf('not_found') },
  ],
  'events.cancel': [
    {
      about: 'a published event',
      input: ({ published }) => ({ eventId: published.id, reason: 'The hall is flooded' }),
      answers: editorOf('forbidden'),
    },
  ],
  'ticketing.registration': [open('a published event', ({ event }) => event)],
  'ticketing.ownRegistration': [open('oneself', ({ event }) => event)],
  'ticketing.register': [
    open('a published event', ({ event: { eventId } }, caller) => ({ eventId, guest: guest(caller) })),
    {
      about: 'a draft',
      input: ({ draftEvent: { eventId } }, caller) => ({ eventId, guest: guest(caller) }),
      // The team sees the draft and is told why nobody can come in; to all others it is not there.
      answers: { ...everyone('not_found'), member: 'conflict', owner: 'conflict' },
    },
  ],
  'ticketing.ownTickets': [own('oneself')],
  'ticketing.ticket': [{ about: "the owner's ticket", input: ({ ownersTicket }) => ownersTicket, answers: theHolder }],
  'ticketing.link': [open('a mailed link', ({ ticketLink: code }) => ({ code }))],
  'ticketing.openLink': [open('a mailed link', ({ ticketLink: code }) => ({ code }))],
  'ticketing.claim': [
    {
      about: 'the link of a ticket that is in an account',
      input: ({ ticketLink: code }) => ({ code }),
      answers: { ...everyone('conflict'), anonymous: 'unauthenticated', owner: 'allowed' },
    },
  ],
  'ticketing.document': [
    { about: "the owner's ticket", input: ({ ownersTicket }) => ownersTicket, answers: theHolder },
  ],
  'ticketing.invitation': [
    { about: "the owner's ticket", input: ({ ownersTicket }) => ownersTicket, answers: theHolder },
  ],
  'ticketing.cancel': [{ about: "the owner's ticket", input: ({ ownersTicket }) => ownersTicket, answers: theHolder }],
  'live.room': [
    open('a webinar', ({ webinar }) => webinar),
    { about: 'a draft', input: ({ draftEvent }) => draftEvent, answers: everyone('not_found') },
  ],
  // Here is no room server, so that whoever may open a room is let in and told that it cannot be.
  'live.open': [
    { about: 'a webinar', input: ({ webinar }) => webinar, answers: { ...editorOf('forbidden'), owner: 'conflict' } },
  ],
  'live.end': [{ about: 'a webinar', input: ({ webinar }) => webinar, answers: editorOf('forbidden') }],
  'live.join': [
    { about: 'a webinar', input: ({ webinar }) => webinar, answers: { ...everyone('forbidden'), owner: 'conflict' } },
  ],
  'messaging.chat': [{ about: 'a published event', input: ({ event }) => event, answers: theGuests }],
  'messaging.chatHistory': [
    { about: 'a published event', input: ({ event }) => ({ ...event, cursor: 'none' }), answers: theGuests },
    { about: 'a draft', input: ({ draftEvent }) => ({ ...draftEvent, cursor: 'none' }), answers: theOrganizer },
  ],
  'messaging.post': [
    {
      about: 'a published event',
      input: ({ event }) => ({ ...event, key: randomUUID(), text: 'Good evening' }),
      answers: theGuests,
    },
  ],
  'messaging.delete': [
    {
      about: "the owner's message",
      input: ({ ownersMessage: messageId }) => ({ messageId }),
      answers: { ...theGuests, member: 'forbidden' },
    },
  ],
  // Whoever may hear a topic is its domain's policy; here it is the wall, which exists only while /dev is open.
  'realtime.listen': [
    {
      about: 'a topic of nobody’s business',
      input: () => ({ socketId: '1.1', channel: 'private-dev-wall.main' }),
      answers: everyone('not_found'),
    },
  ],
  'realtime.since': [
    {
      about: 'a topic of nobody’s business',
      input: () => ({ topic: 'dev-wall:main', after: 0 }),
      answers: everyone('not_found'),
    },
    {
      about: 'the room of a webinar',
      input: ({ webinar }) => ({ topic: `live:${webinar.eventId}`, after: 0 }),
      answers: { ...everyone('not_found'), owner: 'allowed' },
    },
  ],
  'dev.realtime.fault.list': 'dev',
  'dev.realtime.fault.add': 'dev',
  'dev.realtime.fault.clear': 'dev',
  'dev.wall.read': 'dev',
  'dev.wall.post': 'dev',
  'dev.live.state': 'dev',
  'dev.live.join': 'dev',
  'dev.mailbox.list': 'dev',
  'dev.mailbox.get': 'dev',
  'dev.mailbox.html': 'dev',
  'dev.mailbox.attachment': 'dev',
  'dev.mailbox.clear': 'dev',
  'dev.mailbox.fault.list': 'dev',
  'dev.mailbox.fault.add': 'dev',
  'dev.mailbox.fault.clear': 'dev',
  'dev.uploads.fault.list': 'dev',
  'dev.uploads.fault.add': 'dev',
  'dev.uploads.fault.clear': 'dev',
};

const anEventForm = {
  title: 'An evening of songs',
  startsAt: '2030-12-12T19:00',
  endsAt: '2030-12-12T21:00',
  timeZone: 'Asia/Almaty',
  kind: 'webinar',
  summary: 'Songs',
  category: 'music',
  language: 'en',
};

/** Handles are unique in the whole database, which all callers of one file share. */
let made = 0;
const profile = (caller: CallerName) => {
  made += 1;
  const handle = `${caller.toLowerCase()}-${made}`;
  return { firstName: 'Nadia', lastName: 'Serova', handle, locale: 'en', timeZone: 'Asia/Almaty' };
};

const guest = (caller: CallerName) => ({ name: 'Nadia Serova', email: `guest-${profile(caller).handle}@foyer.test` });

const newAccount = (caller: CallerName) => {
  const { handle, ...names } = profile(caller);
  return { ...names, handle, email: `${handle}@foyer.test`, password: 'seven curtains of velvet' };
};
