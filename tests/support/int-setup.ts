import './unit-setup';
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';

// Every file has a database of its own, so files neither wait for each other nor see each other's rows.
const name = `foyer_test_${randomBytes(6).toString('hex')}`;
const admin = postgres(inject('ownerUrl'), { max: 1, onnotice: () => undefined });
await admin.unsafe(`create database ${name} template ${inject('template')}`);

const own = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
Object.assign(process.env, {
  DATABASE_URL: own(inject('appUrl')),
  DATABASE_OWNER_URL: own(inject('ownerUrl')),
  DATABASE_POOL: '25',
});

afterAll(async () => {
  const { database } = await import('@/db');
  await database().close();
  await admin.unsafe(`drop database ${name}`);
  await admin.end();
});
