import { revalidatePath, revalidateTag } from 'next/cache';
import { after } from 'next/server';
import { locales } from '../i18n/config';
import { edge } from '../integrations/edge';
import { logger } from '../kernel/logger';

type Stale = { tags: Iterable<string>; paths: Iterable<string> };

const atOnce = (tag: string): void => revalidateTag(tag, { expire: 0 });

/** What happened made these cached reads and public addresses old: in every language, from the next request on. */
export function expirePages({ tags, paths }: Stale, expireTag = atOnce): void {
  for (const tag of tags) expireTag(tag);
  for (const path of paths) for (const locale of locales) revalidatePath(`/${locale}${path}`);
}

/**
 * The same for whoever just wrote, with the cache in front. That one is told after the answer, when Next has let go of
 * the old page: told sooner, it would fetch the old one again. A failure is for the log: the worker tells it too.
 */
export function expirePagesEverywhere(stale: Stale, expireTag = atOnce): void {
  expirePages(stale, expireTag);
  const addresses = [...stale.paths].flatMap((path) => locales.map((locale) => `/${locale}${path}`));
  const front = edge();
  if (!front || addresses.length === 0) return;
  after(async () => {
    try {
      await front.refresh(addresses);
    } catch (error) {
      logger().warn({ error }, 'the edge was not told about old pages; the worker tells it again');
    }
  });
}
