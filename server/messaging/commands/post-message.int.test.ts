import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { chatMessages } from '@/db/schema/messaging';
import { anEditor, anEvent } from '@/tests/support/events';
import { aMessage } from '@/tests/support/messages';
import { aPerson, aVisitor } from '@/tests/support/people';
import { activityAbout } from '@/tests/support/records';
import { aGuestTicket, aTicket } from '@/tests/support/tickets';
import { meetingOf } from '@/tests/support/together';
import { createContext } from '../../kernel/context';
import type { Id } from '../../kernel/pure/id';
import { messagesSince } from '../../kernel/realtime';
import { transaction } from '../../kernel/transaction';
import { cancelTicket } from '../../ticketing/commands/cancel-ticket';
import { findChatTopic } from '../queries/find-chat-topic';
import { getChat } from '../queries/get-chat';
import { getChatHistory } from '../queries/get-chat-history';
import { chatTopic } from '../schema';
import { deleteMessage } from './delete-message';
import { postMessage } from './post-message';

const { db } = database();
const refused = (kind: string) => ({ kind });

/** Somebody with an account who is coming. */
async function anAttendee(eventId: Id<'evt'>) {
  const person = await aPerson();
  await aTicket(person.ctx, eventId);
  return person;
}

/** A guest who opened the ticket from the mail. */
async function aGuestInside(eventId: Id<'evt'>) {
  const { ticketId, guest } = await aGuestTicket(eventId);
  const { request } = aVisitor();
  return { ctx: createContext({ actor: { kind: 'ticket', ticketId, eventId }, db, request }), ticketId, guest };
}

const said = async (eventId: Id<'evt'>) => (await messagesSince(db, chatTopic(eventId), 0)).messages;

test('an account and a guest write, and each reads both', async () => {
  const event = await anEvent();
  const [attendee, guest] = [await anAttendee(event.id), await aGuestInside(event.id)];
  await aMessage(attendee.ctx, event.id, 'Is there a cloakroom?');
  await aMessage(guest.ctx, event.id, 'Есть, внизу');
  for (const { ctx } of [attendee, guest]) {
    const { messages, me } = await getChat(ctx, { eventId: event.id });
    expect(messages.map(({ author, text }) => [author.name, text])).toEqual([
      ['Test Person', 'Is there a cloakroom?'],
      [guest.guest.name, 'Есть, внизу'],
    ]);
    expect(messages.filter(({ author }) => author.tag === me.tag)).toHaveLength(1);
  }
});

test('what is pushed is what a page shows', async () => {
  const event = await anEvent();
  const { ctx } = await anAttendee(event.id);
  await aMessage(ctx, event.id);
  const { messages, seq } = await getChat(ctx, { eventId: event.id });
  expect(await said(event.id)).toEqual([{ seq, type: 'posted', payload: messages[0] }]);
});

test('the same message sent ten times at once is one message', async () => {
  const event = await anEvent();
  const { ctx } = await anAttendee(event.id);
  const asked = { eventId: event.id, key: randomUUID(), text: 'Good evening' };
  await Promise.all(Array.from({ length: 10 }, () => postMessage(ctx, asked)));
  expect(await said(event.id)).toHaveLength(1);
  expect((await getChat(ctx, asked)).messages).toHaveLength(1);
});

test('without the uniqueness of the key the same race says it more than once', async () => {
  const event = await anEvent();
  const { ctx, id: userId } = await anAttendee(event.id);
  const everybodyIsHere = meetingOf(5);
  await Promise.all(
    Array.from({ length: 5 }, () =>
      transaction(ctx, async (ctx) => {
        const [known] = await ctx.db.select().from(chatMessages).where(eq(chatMessages.userId, userId));
        await everybodyIsHere();
        if (known) return;
        const row = { eventId: event.id, userId, fromTeam: false, text: 'Good evening', clientKey: randomUUID() };
        await ctx.db.insert(chatMessages).values(row);
      }),
    ),
  );
  expect((await getChat(ctx, { eventId: event.id })).messages.length).toBeGreaterThan(1);
});

test('two people may make the same key', async () => {
  const event = await anEvent();
  const [one, other] = [await anAttendee(event.id), await anAttendee(event.id)];
  const asked = { eventId: event.id, key: randomUUID(), text: 'Good evening' };
  await postMessage(one.ctx, asked);
  await postMessage(other.ctx, asked);
  expect((await getChat(one.ctx, asked)).messages).toHaveLength(2);
});

test('thirty people who write at once all have their say, each with a number of its own', async () => {
  const event = await anEvent();
  const people = await Promise.all(Array.from({ length: 30 }, () => anAttendee(event.id)));
  await Promise.all(people.map(({ ctx }) => aMessage(ctx, event.id)));
  expect((await said(event.id)).map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test('the team writes as the team, also without a ticket', async () => {
  const editor = await anEditor();
  const event = await anEvent({ organizationId: editor.organizationId });
  await aMessage(editor.ctx, event.id, 'Doors open at seven');
  const { messages, canModerate } = await getChat(editor.ctx, { eventId: event.id });
  expect([messages[0]?.author.isTeam, canModerate]).toEqual([true, true]);
});

test('whoever is not coming may neither read, write nor listen; of a draft they learn nothing', async () => {
  const event = await anEvent();
  const draft = await anEvent({ status: 'draft', publishedAt: null });
  const other = await aGuestInside((await anEvent()).id);
  for (const ctx of [aVisitor(), (await aPerson()).ctx, other.ctx]) {
    const asked = { eventId: event.id, key: randomUUID(), text: 'Let me in' };
    await expect(getChat(ctx, asked)).rejects.toMatchObject(refused('forbidden'));
    await expect(getChatHistory(ctx, { ...asked, cursor: '' })).rejects.toMatchObject(refused('forbidden'));
    await expect(postMessage(ctx, asked)).rejects.toMatchObject(refused('forbidden'));
    await expect(postMessage(ctx, { ...asked, eventId: draft.id })).rejects.toMatchObject(refused('not_found'));
    expect(await findChatTopic(ctx, event.id)).toBeNull();
  }
  expect(await findChatTopic(aVisitor(), 'evt_nothing')).toBeNull();
  expect(await said(event.id)).toEqual([]);
});

test('whoever gave their place back has left the chat, and what they said stays', async () => {
  const event = await anEvent();
  const [leaver, stayer] = [await aPerson(), await anAttendee(event.id)];
  const ticketId = await aTicket(leaver.ctx, event.id);
  await aMessage(leaver.ctx, event.id, 'I cannot come after all');
  await cancelTicket(leaver.ctx, { ticketId });
  await expect(aMessage(leaver.ctx, event.id)).rejects.toMatchObject(refused('forbidden'));
  expect(await findChatTopic(leaver.ctx, event.id)).toBeNull();
  expect((await getChat(stayer.ctx, { eventId: event.id })).messages).toHaveLength(1);
});

test('one floods nobody: the thirty-first message of a minute waits', async () => {
  const event = await anEvent();
  const { ctx } = await anAttendee(event.id);
  await Promise.all(Array.from({ length: 30 }, () => aMessage(ctx, event.id)));
  await expect(aMessage(ctx, event.id)).rejects.toMatchObject(refused('rate_limited'));
});

test('a deleted message is told of once, and nowhere are its words', async () => {
  const event = await anEvent();
  const { ctx } = await anAttendee(event.id);
  const messageId = await aMessage(ctx, event.id, 'my card number');
  await Promise.all([1, 2, 3].map(() => deleteMessage(ctx, { messageId })));
  const log = await said(event.id);
  expect(log.map(({ type }) => type)).toEqual(['posted', 'deleted']);
  const page = await getChat(ctx, { eventId: event.id });
  expect(page.messages).toMatchObject([{ id: messageId, text: '', isDeleted: true }]);
  expect(JSON.stringify([log, page])).not.toContain('card');
});

test('nobody deletes what another one wrote, but the team does, and the log says so', async () => {
  const editor = await anEditor();
  const event = await anEvent({ organizationId: editor.organizationId });
  const [writer, reader] = [await aGuestInside(event.id), await anAttendee(event.id)];
  const messageId = await aMessage(writer.ctx, event.id);
  await expect(deleteMessage(reader.ctx, { messageId })).rejects.toMatchObject(refused('forbidden'));
  await expect(deleteMessage((await aPerson()).ctx, { messageId })).rejects.toMatchObject(refused('forbidden'));
  await deleteMessage(editor.ctx, { messageId });
  const logged = await activityAbout(messageId);
  expect(logged).toMatchObject([{ name: 'messaging.message.removed', actorId: editor.id }]);
});

test('deleting one’s own message is nobody’s business', async () => {
  const event = await anEvent();
  const { ctx } = await anAttendee(event.id);
  const messageId = await aMessage(ctx, event.id);
  await deleteMessage(ctx, { messageId });
  expect(await activityAbout(messageId)).toEqual([]);
});

test('pages lead back to the first message, each message on one page, also those of the same moment', async () => {
  const event = await anEvent();
  const { ctx, id: userId } = await anAttendee(event.id);
  const createdAt = new Date('2030-01-01T19:00:00Z');
  await db.insert(chatMessages).values(
    Array.from({ length: 120 }, (_, index) => ({
      ...{ eventId: event.id, userId, fromTeam: false, text: `${index}`, clientKey: randomUUID() },
      createdAt: new Date(createdAt.getTime() + Math.floor(index / 7)),
    })),
  );
  const first = await getChat(ctx, { eventId: event.id });
  const second = await getChatHistory(ctx, { eventId: event.id, cursor: first.earlier ?? '' });
  const third = await getChatHistory(ctx, { eventId: event.id, cursor: second.earlier ?? '' });
  expect([first, second, third].map(({ messages }) => messages.length)).toEqual([50, 50, 20]);
  expect(third.earlier).toBeNull();
  const ids = [...third.messages, ...second.messages, ...first.messages].map(({ id }) => id);
  expect(new Set(ids).size).toBe(120);
  const inDatabase = db
    .select({ id: chatMessages.id })
    .from(chatMessages)
    .where(and(eq(chatMessages.eventId, event.id)))
    .orderBy(chatMessages.createdAt, chatMessages.id);
  expect(ids).toEqual((await inDatabase).map(({ id }) => id));
});
