import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterNews, type ChatMessage, continues, joinLogs } from './chat-log';

const author = { tag: 'a', name: 'Nadia', isTeam: false, photo: null };
const minute = (minutes: number) => new Date(Date.UTC(2030, 0, 1, 19, minutes)).toISOString();
const said = (id: string, parts: Partial<ChatMessage> = {}): ChatMessage => ({
  ...{ id: `msg_${id}`, key: `key-${id}`, author, text: `text ${id}`, at: minute(0), isDeleted: false },
  ...parts,
});
const posted = (payload: ChatMessage) => ({ seq: 1, type: 'posted', payload });
const deleted = (id: string) => ({ seq: 2, type: 'deleted', payload: { id: `msg_${id}` } });
const ids = (log: readonly ChatMessage[]) => log.map(({ id }) => id);

describe('a chat', () => {
  test('takes a new message in at its place', () => {
    const log = [said('a', { at: minute(1) }), said('c', { at: minute(3) })];
    expect(ids(afterNews(log, posted(said('b', { at: minute(2) }))))).toEqual(['msg_a', 'msg_b', 'msg_c']);
  });

  test('sorts what has the same moment by id, as the database does', () => {
    expect(ids(joinLogs([said('b')], [said('a')]))).toEqual(['msg_a', 'msg_b']);
  });

  test('shows once what comes twice', () => {
    const log = afterNews([], posted(said('a')));
    expect(afterNews(log, posted(said('a')))).toEqual(log);
  });

  test('loses the words of what was deleted', () => {
    expect(afterNews([said('a')], deleted('a'))).toEqual([said('a', { text: '', isDeleted: true })]);
  });

  test('does not bring back what was deleted when it is told of again', () => {
    const log = afterNews([said('a')], deleted('a'));
    expect(afterNews(log, posted(said('a')))).toEqual(log);
    expect(joinLogs(log, [said('a')])).toEqual(log);
  });

  test('learns from a fresh page that something was deleted meanwhile', () => {
    const gone = said('a', { text: '', isDeleted: true });
    expect(joinLogs([said('a')], [gone])).toEqual([gone]);
  });

  test.each([
    { seq: 3, type: 'sung', payload: { id: 'a' } },
    { seq: 3, type: 'posted', payload: { id: 'b' } },
    { seq: 3, type: 'deleted', payload: {} },
    { seq: 3, type: 'deleted', payload: { id: 'unknown' } },
  ])('is unmoved by what it does not understand: $type $payload', (news) => {
    expect(afterNews([said('a')], news)).toEqual([said('a')]);
  });

  test('is the same whatever order its pieces arrive in', () => {
    const piece = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 2 }), at: fc.integer({ min: 0, max: 5 }) }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(piece, fc.integer(), (pieces, seed) => {
        const log = pieces.map(({ id, at }) => said(id, { at: minute(at) }));
        const shuffled = log.toSorted((a, b) => (a.id + seed > b.id + seed ? 1 : -1));
        const grown = shuffled.reduce((before, each) => afterNews(before, posted(each)), joinLogs([], []));
        expect(grown).toEqual(joinLogs(log, []));
      }),
    );
  });
});

describe('a message goes on the one before it', () => {
  const first = said('a');
  test.each([
    ['soon after, by the same person', said('b', { at: minute(4) }), true],
    ['long after', said('b', { at: minute(5) }), false],
    ['by somebody else', said('b', { author: { ...author, tag: 'b' } }), false],
    ['in another role', said('b', { author: { ...author, isTeam: true } }), false],
  ])('%s', (_, each, expected) => {
    expect(continues(first, each)).toBe(expected);
  });

  test('not when it is the first', () => {
    expect(continues(undefined, first)).toBe(false);
  });
});
