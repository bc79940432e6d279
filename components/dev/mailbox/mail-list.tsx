'use client';

import { Inbox, MailSearch as MailSearchIcon, Unplug } from 'lucide-react';
import { useSearchParams, useSelectedLayoutSegment } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { getPathname, Link, useRouter } from '@/server/i18n/navigation';
import { reasonText } from '@/server/i18n/reason';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { Skeleton } from '../../ui/skeleton';
import { ClearMails } from './clear-mails';
import type { MailPage } from './mail';
import { MailDays } from './mail-days';
import { MailNote } from './mail-note';
import { MailSearch } from './mail-search';
import { useMails } from './use-mails';

const HOME = '/dev/mailbox';

type Props = {
  first: MailPage | null;
  /** Why the server could not read the first page: a message key. */
  refusal: string | null;
};

/** The left side: every mail, renewed by itself. On a phone it makes room for the mail that is open. */
export function MailList({ first, refusal }: Props) {
  const t = useTranslations('dev.mailbox');
  const openId = useSelectedLayoutSegment();
  const action = getPathname({ href: HOME, locale: useLocale() });
  const router = useRouter();
  const [search, setSearch] = useState(useSearchParams().get('search') ?? '');
  const list = useMails(search, first);
  const find = (wanted: string) => {
    setSearch(wanted);
    // The address follows without a visit to the server, so that a reload shows the same list.
    window.history.replaceState(null, '', wanted ? `?search=${encodeURIComponent(wanted)}` : window.location.pathname);
  };
  const onCleared = () => {
    void list.refetch();
    router.push(HOME);
  };
  const Title = openId ? 'p' : 'h1';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between links, which are reachable by Tab too.
    <div
      onKeyDown={moveWithArrows}
      className={cn(
        'flex min-h-0 flex-col border-line md:border-e max-md:min-h-[calc(100dvh-56px)]',
        openId && 'max-md:hidden',
      )}
    >
      <div className="grid gap-3 p-4 pb-3">
        <div className="flex items-center justify-between gap-3">
          <Title className="font-[620] text-xl">{t('title')}</Title>
          <ClearMails disabled={list.mails.length === 0} onCleared={onCleared} />
        </div>
        <MailSearch action={action} value={search} onChange={find} />
        <p role="status" className="text-ink-3 text-sm">
          {list.loaded && t(list.hasNextPage ? 'count_more' : 'count', { count: list.mails.length })}
        </p>
      </div>
      <nav aria-label={t('list')} className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        <Faces list={list} search={search} refusal={refusal} onShowAll={() => find('')}>
          <MailDays mails={list.mails} openId={openId} search={search} />
        </Faces>
        {list.hasNextPage && (
          <Button
            full
            variant="ghost"
            className="mt-2"
            pending={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </nav>
    </div>
  );
}

type FacesProps = {
  list: ReturnType<typeof useMails>;
  search: string;
  refusal: string | null;
  onShowAll: () => void;
  children: ReactNode;
};

/** One of: it does not answer, it is being read, nothing fits, nothing is there, or the list itself. */
function Faces({ list, search, refusal, onShowAll, children }: FacesProps) {
  const t = useTranslations('dev.mailbox');
  const anyText = useTranslations();
  const reason = list.error ? (list.error.data?.reason ?? 'errors.unexpected') : list.loaded ? null : refusal;
  if (reason) {
    return (
      <MailNote alarming icon={<Unplug aria-hidden />} title={t('down_title')}>
        <p>{reasonText(anyText, reason)}</p>
        <p className="text-ink-3 text-sm">{t('down_hint')}</p>
      </MailNote>
    );
  }
  if (!list.loaded) return <Loading />;
  if (list.mails.length > 0) return children;
  if (search) {
    return (
      <MailNote
        icon={<MailSearchIcon aria-hidden />}
        title={t('nothing_title')}
        action={<Button onClick={onShowAll}>{t('nothing_action')}</Button>}
      >
        <p>{t('nothing_body', { search })}</p>
      </MailNote>
    );
  }
  return (
    <MailNote
      icon={<Inbox aria-hidden />}
      title={t('empty_title')}
      action={
        <Button asChild variant="primary">
          <Link href="/sign-up">{t('empty_action')}</Link>
        </Button>
      }
    >
      <p>{t('empty_body')}</p>
    </MailNote>
  );
}

function Loading() {
  const t = useTranslations('dev.mailbox');
  return (
    <div className="grid gap-4 px-3 pt-4">
      <span className="sr-only">{t('loading')}</span>
      {['a', 'b', 'c', 'd', 'e'].map((row) => (
        <div key={row} className="flex gap-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-3.5 w-1/2" />
          </div>
        </div>
      ))}
    </div>
  );
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** From the search field an arrow down steps into the list; Home and End stay the field's own. */
function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const typing = event.target instanceof HTMLInputElement;
  if (!step || (typing && event.key !== 'ArrowDown')) return;
  const rows: (Element | null)[] = [...event.currentTarget.querySelectorAll('[data-mail]')];
  const here = rows.indexOf(document.activeElement);
  event.preventDefault();
  const next = rows[step(here, rows.length - 1)];
  if (next instanceof HTMLElement) next.focus();
}
