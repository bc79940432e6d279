import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Buttons } from '@/components/dev/ui/buttons';
import { Choices } from '@/components/dev/ui/choices';
import { Feedback } from '@/components/dev/ui/feedback';
import { Fields } from '@/components/dev/ui/fields';
import { Floating } from '@/components/dev/ui/floating';
import { Foundations } from '@/components/dev/ui/foundations';
import { Navigation } from '@/components/dev/ui/navigation';
import { listPeople, peopleShape } from '@/components/dev/ui/people';
import { PeopleAndTickets } from '@/components/dev/ui/people-and-tickets';
import { PeopleTable } from '@/components/dev/ui/people-table';
import { Piece, PieceGroup } from '@/components/dev/ui/piece';
import { PieceIndex } from '@/components/dev/ui/piece-index';
import { readTableState, type SearchParams } from '@/components/shared/data-table/table-state';
import { PageHeader } from '@/components/shared/page-header';
import { Toaster } from '@/components/ui/toast';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dev.ui_page');
  return { title: t('title') };
}

type Props = { searchParams: Promise<SearchParams> };

/** Every piece in every state. What is not shown here has not been looked at. */
export default async function PiecesPage({ searchParams }: Props) {
  const t = await getTranslations('dev.ui_page');
  const state = readTableState(await searchParams, peopleShape);
  const { rows, total, nextCursor } = listPeople(state);
  return (
    <main
      id="content"
      className="mx-auto grid w-[min(1320px,100%-48px)] gap-x-10 py-8 max-md:w-[calc(100%-32px)] lg:grid-cols-[180px_minmax(0,1fr)]"
    >
      <PieceIndex />
      <div className="grid min-w-0 gap-12">
        <PageHeader className="mb-0" title={t('title')} description={t('description')} />
        <Foundations />
        <Buttons />
        <Fields />
        <Choices />
        <Navigation />
        <Floating />
        <Feedback />
        <PeopleAndTickets />
        <PieceGroup id="table" title={t('people.title')}>
          <Piece title={t('people.label')} className="block" wide>
            <PeopleTable people={rows} state={state} {...{ total, nextCursor }} />
          </Piece>
        </PieceGroup>
      </div>
      <Toaster label={t('feedback.toasts')} />
    </main>
  );
}
