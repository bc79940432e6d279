import { CircleCheck, CircleDot } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ChecklistItem, checklistItems } from '@/server/events/rules/publish-checklist';
import { Progress } from '../../ui/progress';
import { HowItWorks } from './how-it-works';

type Props = { missing: readonly ChecklistItem[]; id?: string };

/** What is truly missing before strangers may read it, as it was when it was last saved. */
export function Checklist({ missing, id = 'checklist' }: Props) {
  const t = useTranslations('studio.checklist');
  const ready = checklistItems.length - missing.length;
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="flex flex-wrap items-baseline justify-between gap-x-3 font-[620]">
        {t('title')}
        <span className="font-normal text-ink-2 text-sm">{t('ready', { ready, total: checklistItems.length })}</span>
      </h2>
      <Progress label={t('title')} value={ready} max={checklistItems.length} className="h-1.5" />
      <ul className="grid gap-2.5">
        {checklistItems.map((item) => {
          const isMissing = missing.includes(item);
          return (
            <li key={item} className="flex items-start gap-2.5 text-sm">
              {isMissing ? (
                <CircleDot aria-hidden className="mt-px size-[18px] shrink-0 text-warning" />
              ) : (
                <CircleCheck aria-hidden className="mt-px size-[18px] shrink-0 text-success" />
              )}
              <span className={isMissing ? 'font-[560]' : 'text-ink-2'}>
                {t(`items.${item}`)}
                <span className="sr-only">{isMissing ? t('missing') : t('there')}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="text-ink-3 text-sm">{t('hint')}</p>
      <HowItWorks page="publish" />
    </section>
  );
}
