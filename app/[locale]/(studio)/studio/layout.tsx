import { CalendarDays } from 'lucide-react';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ViewerButton } from '@/components/identity/viewer-button';
import { Words } from '@/components/providers/words';
import { Brand } from '@/components/shared/brand';
import { PostedAnswerProvider } from '@/components/shared/form/answer';
import { Preferences } from '@/components/shared/preferences';
import { RailNav } from '@/components/shared/shells/rail';
import { RailLink } from '@/components/shared/shells/rail-link';
import { StudioShell } from '@/components/shared/shells/studio-shell';
import { postedAnswer } from '@/server/api/action';
import { isSignedIn } from '@/server/api/rsc';
import { Link } from '@/server/i18n/navigation';

export const instant = false;

/** Whoever is not signed in gets no rail: the page below sends them to the door and knows where to come back to. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  await connection();
  if (!(await isSignedIn())) return children;
  const t = await getTranslations('studio.list');
  const home = (
    <Link href="/" className="inline-flex rounded-lg px-2 py-1.5">
      <Brand className="text-[20px] [&_svg]:size-6" />
    </Link>
  );
  return (
    <Words also={['common', 'events', 'files', 'studio']}>
      <StudioShell
        head={home}
        title={home}
        nav={
          <RailNav label={t('rail')}>
            <RailLink href="/studio" icon={<CalendarDays aria-hidden />}>
              {t('title')}
            </RailLink>
          </RailNav>
        }
        foot={
          <>
            <ViewerButton />
            <Preferences rising />
          </>
        }
      >
        <PostedAnswerProvider value={await postedAnswer()}>{children}</PostedAnswerProvider>
      </StudioShell>
    </Words>
  );
}
