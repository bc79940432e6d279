import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Mailbox } from '@/server/integrations/email/dev';
import { signIn } from './doors';
import { call, type Person } from './person';
import { expect } from './test';

export const anAddress = () => `guest-${randomBytes(6).toString('hex')}@foyer.test`;

const LINK = /https?:\/\/\S+\/t\?code=\S+/;

/** The address in the mail that brings a guest their ticket. */
export async function ticketLink(mailbox: Mailbox, to: string): Promise<string> {
  const { text } = await mailbox.waitFor({ to });
  const [link] = LINK.exec(text ?? '') ?? [];
  if (!link) throw new Error(`The mail to ${to} holds no link: ${text}`);
  return link;
}

async function eventIdOf(page: Page, slug: string): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ json: { slug } }));
  const answer = await page.request.get(`/api/trpc/events.bySlug?input=${input}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()).result.data.json.id;
}

/** Signs in as somebody with an account, who then has a ticket. */
export async function comeAs(page: Page, person: Person, slug: string): Promise<void> {
  await signIn(page, person);
  await call(page.request, 'ticketing.register', { eventId: await eventIdOf(page, slug) });
}

/** Somebody without an account, who has opened the ticket from the mail in this browser. */
export async function comeAsGuest(
  page: Page,
  { mailbox, slug, name }: { mailbox: Mailbox; slug: string; name: string },
) {
  const email = anAddress();
  await call(page.request, 'ticketing.register', { eventId: await eventIdOf(page, slug), guest: { name, email } });
  await page.goto(await ticketLink(mailbox, email));
  await page.getByRole('button', { name: 'Open the ticket' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the ticket' })).toBeVisible();
}
