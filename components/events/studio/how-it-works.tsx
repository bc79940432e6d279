import { CircleQuestionMark } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { GuideSlug } from '@/server/guide/schema';
import { Link } from '@/server/i18n/navigation';

/** Opens beside the screen and not in its place: what is typed there is not saved yet. */
export function HowItWorks({ page }: { page: GuideSlug }) {
  const t = useTranslations('studio');
  return (
    <Link
      href={`/docs/${page}`}
      target="_blank"
      prefetch={false}
      className="link inline-flex items-center gap-1.5 justify-self-start text-sm pointer-coarse:py-3"
    >
      <CircleQuestionMark aria-hidden className="size-4" />
      {t('how_it_works')}
      <span className="sr-only">{t('new_window')}</span>
    </Link>
  );
}
