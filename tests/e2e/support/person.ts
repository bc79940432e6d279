import { randomBytes } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';
import type { Mailbox } from '@/server/integrations/email/dev';
import { stackUnderTest } from './stack-under-test';

export type Person = {
  firstName: string;
  lastName: string;
  handle: string;
  email: string;
  password: string;
  locale: 'en' | 'ru' | 'pt' | 'kk';
};

/** Somebody nobody has met: what a form is filled with. */
export function aStranger(changes: Partial<Person> = {}): Person {
  const handle = `p-${randomBytes(6).toString('hex')}`;
  return {
    firstName: 'Ada',
    lastName: 'Ivanova',
    handle,
    email: `${handle}@foyer.test`,
    password: 'velvet curtain at seven',
    locale: 'en',
    ...changes,
  };
}

/** Calls a procedure as a browser on our own pages would. */
export async function call(request: APIRequestContext, procedure: string, input: unknown): Promise<void> {
  const response = await request.post(`/api/trpc/${procedure}`, {
    data: { json: input },
    headers: { origin: stackUnderTest().origin },
  });
  expect(response.status(), `${procedure}: ${await response.text()}`).toBe(200);
}

const LINK = /https?:\/\/\S+\/verify-email\?code=\S+/;

/** The address that the mail for a new account asks its reader to open. */
export async function mailedLink(mailbox: Mailbox, to: string): Promise<URL> {
  const { text } = await mailbox.waitFor({ to });
  const [link] = LINK.exec(text ?? '') ?? [];
  if (!link) throw new Error(`The mail to ${to} holds no link: ${text}`);
  return new URL(link);
}

/** An account with a confirmed address, arranged without a page. */
export async function signUp(request: APIRequestContext, mailbox: Mailbox, person: Person): Promise<Person> {
  await call(request, 'identity.signUp', person);
  const link = await mailedLink(mailbox, person.email);
  await call(request, 'identity.verifyEmail', { code: link.searchParams.get('code') });
  return person;
}
