import { VideoOff } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LiveTest } from '@/components/dev/live/live-test';
import { EmptyState } from '@/components/shared/empty-state';
import { api } from '@/server/api/rsc';

// Whether there is a room server is known by the process that runs, not by the one that built the page.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dev.live');
  return { title: t('title') };
}

/** Two browsers here see and hear each other, or one learns what stands in the way. */
export default async function LivePage() {
  const t = await getTranslations('dev.live');
  const { dev } = await api();
  const { present } = await dev.live.state();
  return (
    <main
      id="content"
      data-lights="down"
      className="house grid min-h-[calc(100dvh-65px)] bg-paper text-ink md:h-[calc(100dvh-65px)]"
    >
      {present ? (
        <LiveTest />
      ) : (
        <div className="grid content-center">
          <h1 className="sr-only">{t('title')}</h1>
          <EmptyState
            icon={<VideoOff aria-hidden />}
            title={t('missing_title')}
            body={t('missing_body')}
            action={
              <ul className="grid max-w-[56ch] gap-2 text-start text-ink-2">
                {(['go', 'program', 'cloud'] as const).map((way) => (
                  <li key={way} className="rounded-card border border-line bg-raised px-4 py-3">
                    {t.rich(`missing_ways.${way}`, {
                      code: (words) => <code className="break-words text-ink">{words}</code>,
                    })}
                  </li>
                ))}
              </ul>
            }
          />
        </div>
      )}
    </main>
  );
}
