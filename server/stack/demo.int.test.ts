import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '@/db';
import { users } from '@/db/schema/identity';
import { seedDemo } from '@/db/seed/seed';
import { env } from '@/server/env';
import { demoIsWanted, lookInside } from './demo';

test('demo data goes into the embedded database of one machine unless refused, and into one’s own only when asked for', () => {
  const own = { DATABASE_URL: 'postgres://somebody@db.example.org/theirs' };
  expect(demoIsWanted({})).toBe(true);
  expect(demoIsWanted({ RESEND_API_KEY: 're_1' })).toBe(true);
  expect(demoIsWanted({ FOYER_DEMO: '0' })).toBe(false);
  expect(demoIsWanted({ HOST: '127.0.0.1', PUBLIC_ORIGIN: 'http://localhost:4000' })).toBe(true);
  expect(demoIsWanted({ HOST: '0.0.0.0' })).toBe(false);
  expect(demoIsWanted({ PUBLIC_ORIGIN: 'https://events.example.org' })).toBe(false);
  expect(demoIsWanted({ PUBLIC_ORIGIN: 'https://events.example.org', FOYER_DEMO: '1' })).toBe(true);
  expect(demoIsWanted(own)).toBe(false);
  expect(demoIsWanted({ ...own, FOYER_DEMO: '1' })).toBe(true);
});

test('an empty house, one with the demo accounts, and one that lost them are told apart', async () => {
  const look = () => lookInside(env().DATABASE_URL);
  expect(await look()).toBe('nobody');
  await seedDemo(database().db, new Date());
  expect(await look()).toBe('demo');
  const changed = { email: 'me@example.org' };
  await database().db.update(users).set(changed).where(eq(users.email, 'ADMIN@foyer.localhost'));
  expect(await look()).toBe('others');
});
