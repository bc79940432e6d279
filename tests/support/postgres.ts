import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '@/db/migrate';
import { testServer } from './test-server';

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
    template: string;
  }
}

/** One PostgreSQL for the run and one migrated template in it; every test file clones the template. */
export default async function setup(project: TestProject) {
  const { ownerUrl, appUrl, stop } = await testServer();
  const template = `foyer_template_${process.pid}`;
  const admin = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${template}`);
  await migrateDatabase(databaseUrl(ownerUrl, template), decodeURIComponent(new URL(appUrl).username));
  project.provide('ownerUrl', ownerUrl);
  project.provide('appUrl', appUrl);
  project.provide('template', template);
  return async () => {
    // Not by force: that would need the right to end the server's own vacuum, which a plain drop asks to leave.
    await admin.unsafe(`drop database ${template}`);
    await admin.end();
    await stop();
  };
}

const databaseUrl = (url: string, name: string) => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};
