import type { Browser } from '@playwright/test';
import { z } from 'zod';
import { PHONE } from './visit';

const described = z.object({
  '@graph': z
    .tuple([
      z.object({
        name: z.string(),
        startDate: z.string(),
        location: z.unknown(),
        description: z.string(),
        offers: z.array(z.object({ price: z.string() })).optional(),
      }),
    ])
    .rest(z.unknown()),
});

export type Readable = Record<'title' | 'when' | 'where' | 'price' | 'description', boolean>;

/** What a reader without JavaScript sees of an event, held against what the page tells search engines about it. */
export async function readableWithoutScripts(browser: Browser, address: string): Promise<Readable> {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const data = await page.locator('script[type="application/ld+json"]').first().textContent();
    const [event] = described.parse(JSON.parse(data ?? ''))['@graph'];
    const main = page.locator('main');
    const shown = plain((await main.allInnerTexts()).join(' '));
    const moments = await main
      .locator('time:visible')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    const startsAt = new Date(event.startDate).getTime();
    return {
      title: plain((await page.locator('h1:visible').allInnerTexts()).join(' ')) === plain(event.name),
      when: moments.some((moment) => new Date(moment).getTime() === startsAt),
      where: namesOf(event.location).every((name) => shown.includes(plain(name))),
      // An amount, or the word that there is none.
      price: event.offers?.some(({ price }) => shown.replaceAll(' ', '').includes(price)) ?? /бесплатно/i.test(shown),
      description: shown.includes(plain(event.description)) || shown.length > 400,
    };
  } finally {
    await context.close();
  }
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The venue and its town; an online event has neither. */
const place = z.object({ name: z.string(), address: z.object({ addressLocality: z.string() }) });
const namesOf = (location: unknown): string[] =>
  (Array.isArray(location) ? location : [location]).flatMap((one) => {
    const known = place.safeParse(one);
    return known.success ? [known.data.name, known.data.address.addressLocality] : [];
  });
