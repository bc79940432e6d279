import { expect, test } from 'vitest';
import { type Actor, anonymous } from '../kernel/pure/actor';
import { newId } from '../kernel/pure/id';
import { canTendFiles, canUpload, canUseFile } from './policy';

const [ada, eve] = [newId('usr'), newId('usr')];
const person = (id: typeof ada): Actor => ({
  kind: 'user',
  id,
  sessionId: newId('ses'),
  emailVerified: true,
  grants: [],
});
const system: Actor = { kind: 'system', name: 'test' };

test('whoever is signed in may upload, and uses only what they uploaded', () => {
  expect([person(ada), anonymous, system].map(canUpload)).toEqual([true, false, false]);
  expect([person(ada), person(eve), anonymous, system].map((actor) => canUseFile(actor, { ownerId: ada }))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('only the system registers, looks at and collects files', () => {
  expect([person(ada), anonymous, system].map(canTendFiles)).toEqual([false, false, true]);
});
