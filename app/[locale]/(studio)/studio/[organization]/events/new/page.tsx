import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventEditor } from '@/components/events/studio/event-editor';
import { ZoneOptions } from '@/components/identity/zone-options';
import { PageHeader } from '@/components/shared/page-header';
import { ShellPage } from '@/components/shared/shells/shell-page';
import { Note } from '@/components/ui/note';
import { api, orNotFound } from '@/server/api/rsc';
import { newEventDraft } from '@/server/events/rules/new-event-draft';
import { localeOf } from '@/server/i18n/config';
import { Link } from '@/server/i18n/navigation';
import { createEventAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('studio.form');
  return { title: t('new_title'), robots: { index: false } };
}

type Props = { params: Promise<{ locale: string; organization: string }> };

/** Whoever is no organiser yet comes here under the name `new` and becomes one with the first event. */
const FIRST = 'new';

export default async function NewEventPage({ params }: Props) {
  const { locale, organization } = await params;
  const handle = organization === FIRST ? undefined : organization;
  const { events } = await api();
  const workplace = await orNotFound(events.workplace({ organization: handle }));
  const t = await getTranslations('studio.form');
  return (
    <ShellPage>
      <PageHeader title={t('new_title')} over={workplace.organization?.name} />
      {workplace.mayCreate ? (
        <EventEditor
          action={createEventAction}
          draft={newEventDraft({ language: localeOf(locale), timeZone: workplace.timeZone, now: workplace.now })}
          zoneOptions={<ZoneOptions chosen={workplace.timeZone} />}
          event={null}
          organization={handle}
        />
      ) : (
        <Note tone="warning" title={t(handle ? 'may_not_create' : 'verify_first')}>
          {!handle && (
            <Link href="/account" className="link w-fit">
              {t('to_account')}
            </Link>
          )}
        </Note>
      )}
    </ShellPage>
  );
}
