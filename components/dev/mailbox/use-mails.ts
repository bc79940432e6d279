'use client';

import { trpc } from '../../providers/trpc';
import type { MailPage } from './mail';

const RENEW_MS = 3000;

/** The list, renewed by itself. `first` is what the server has already read for the empty search. */
export function useMails(search: string, first: MailPage | null) {
  const firstPages = first && { pages: [first], pageParams: [undefined] };
  const list = trpc.dev.mailbox.list.useInfiniteQuery(
    { search: search.trim() || undefined },
    {
      getNextPageParam: (page) => (page.hasMore ? page.messages.at(-1)?.id : undefined),
      initialData: search || !firstPages ? undefined : firstPages,
      // While a search is under way the list narrows at once by what is known.
      placeholderData: (previous) => narrowed(previous ?? firstPages, search),
      refetchInterval: RENEW_MS,
      // It is asked again in a moment anyway, and the reader should know now.
      retry: false,
    },
  );
  const pages = list.data?.pages ?? [];
  return { ...list, mails: pages.flatMap(({ messages }) => messages), loaded: list.data !== undefined };
}

type Pages = { pages: MailPage[]; pageParams: (string | null | undefined)[] };

function narrowed<Known extends Pages>(known: Known | null, search: string): Known | undefined {
  if (!known) return undefined;
  const wanted = search.trim().toLowerCase();
  const fits = ({ subject, to }: MailPage['messages'][number]) =>
    [subject, ...to].some((text) => text.toLowerCase().includes(wanted));
  return { ...known, pages: known.pages.map((page) => ({ ...page, messages: page.messages.filter(fits) })) };
}
