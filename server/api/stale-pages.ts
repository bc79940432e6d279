import { revalidatePath, revalidateTag } from 'next/cache';
import { locales } from '../i18n/config';

type Stale = { tags: Iterable<string>; paths: Iterable<string> };

const atOnce = (tag: string): void => revalidateTag(tag, { expire: 0 });

/** What happened made these cached reads and public addresses old: in every language, from the next request on. */
export function expirePages({ tags, paths }: Stale, expireTag = atOnce): void {
  for (const tag of tags) expireTag(tag);
  for (const path of paths) for (const locale of locales) revalidatePath(`/${locale}${path}`);
}
