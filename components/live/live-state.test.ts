import { expect, test } from 'vitest';
import { applyNews } from './live-state';

const waiting = { state: 'waiting', openedAt: null } as const;
const openedAt = '2026-12-10T16:00:00.000Z';
const news = (type: string, payload: Record<string, unknown>) => ({ seq: 1, type, payload });

test('a page that waits becomes the room, and the room says when it was opened', () => {
  expect(applyNews(waiting, news('opened', { openedAt }))).toEqual({ state: 'open', openedAt: new Date(openedAt) });
});

test('the end of a broadcast ends it, and the end of a rehearsal is waiting again', () => {
  const open = { state: 'open', openedAt: new Date(openedAt) } as const;
  expect(applyNews(open, news('ended', { state: 'ended' }))).toEqual({ ...open, state: 'ended' });
  expect(applyNews(open, news('ended', { state: 'waiting' }))).toEqual({ ...open, state: 'waiting' });
});

test('what a later version says is left to it', () => {
  expect(applyNews(waiting, news('renamed', {}))).toBe(waiting);
});
