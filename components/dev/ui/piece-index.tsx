import { useTranslations } from 'next-intl';

const groups = [
  'foundations',
  'buttons',
  'fields',
  'choices',
  'navigation',
  'floating',
  'feedback',
  'tickets',
  'table',
] as const;

export function PieceIndex() {
  const t = useTranslations('dev.ui_page');
  return (
    <nav aria-label={t('index')} className="max-lg:hidden">
      <ul className="sticky top-24 -ms-3 grid gap-0.5">
        {groups.map((group) => (
          <li key={group}>
            <a
              href={`#${group}`}
              className="block rounded-lg px-3 py-1.5 text-ink-2 text-sm hover:bg-hover hover:text-ink pointer-coarse:py-3"
            >
              {group === 'table' ? t('people.title') : t(`${group}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
