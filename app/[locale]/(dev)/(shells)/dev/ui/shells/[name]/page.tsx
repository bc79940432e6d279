import { notFound } from 'next/navigation';
import { listPeople, peopleShape } from '@/components/dev/ui/people';
import { isShellName } from '@/components/dev/ui/shell-names';
import { SampleAdmin } from '@/components/dev/ui/shells/sample-admin';
import { SampleCheckout } from '@/components/dev/ui/shells/sample-checkout';
import { SampleLive } from '@/components/dev/ui/shells/sample-live';
import { SampleStudio } from '@/components/dev/ui/shells/sample-studio';
import { readTableState, type SearchParams } from '@/components/shared/data-table/table-state';

type Props = { params: Promise<{ name: string }>; searchParams: Promise<SearchParams> };

/** Each shell as a whole page, with invented content in its slots. */
export default async function ShellPage({ params, searchParams }: Props) {
  const { name } = await params;
  if (!isShellName(name)) notFound();
  switch (name) {
    case 'studio':
      return <SampleStudio />;
    case 'live':
      return <SampleLive />;
    case 'checkout':
      return <SampleCheckout />;
    case 'admin': {
      const state = readTableState(await searchParams, peopleShape);
      return <SampleAdmin state={state} page={listPeople(state)} />;
    }
    default:
      return name satisfies never;
  }
}
