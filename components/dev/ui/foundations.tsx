import { useTranslations } from 'next-intl';
import { Brand } from '@/components/shared/brand';
import { Mark } from '@/components/shared/mark';
import { Piece, PieceGroup } from './piece';

const tokens = [
  ['bg-paper', 'bg-raised', 'bg-sunken', 'bg-hover', 'bg-line', 'bg-line-strong'],
  ['bg-ink', 'bg-ink-2', 'bg-ink-3', 'bg-velvet', 'bg-velvet-hover', 'bg-velvet-soft'],
  ['bg-brass', 'bg-brass-soft', 'bg-success', 'bg-success-soft', 'bg-warning', 'bg-warning-soft'],
  ['bg-danger', 'bg-danger-soft', 'bg-info', 'bg-info-soft', 'bg-live', 'bg-star'],
].flat();

export function Foundations() {
  const t = useTranslations('dev.ui_page.foundations');
  return (
    <PieceGroup id="foundations" title={t('title')}>
      <Piece title={t('colours')} className="grid grid-cols-3 gap-2 sm:grid-cols-6">
        {tokens.map((token) => (
          <div key={token} className="grid gap-1 text-ink-2 text-xs">
            <span className={`h-12 rounded-lg border border-line ${token}`} />
            <code className="truncate font-sans">{token.slice(3)}</code>
          </div>
        ))}
      </Piece>
      <Piece title={t('brand')} className="gap-6">
        <Brand />
        <Brand className="text-[18px] text-ink-2 [&_svg]:size-5" />
        <Mark className="size-12" />
        <span className="house rounded-lg px-4 py-3">
          <Brand className="text-ink" />
        </span>
      </Piece>
      <Piece title={t('type')} className="grid gap-3">
        <p className="title-page">{t('event_title')}</p>
        <p className="title-section">{t('event_title')}</p>
        <p className="title-card">{t('event_title')}</p>
        <p className="font-[620] text-xl">{t('heading')}</p>
        <p className="text-lg">{t('lead')}</p>
        <p>{t('body')}</p>
        <p className="text-ink-2 text-sm">{t('small')}</p>
        <p className="over">{t('over')}</p>
        <p className="tabular text-lg">{t('figures')}</p>
        <p>{t('kazakh')}</p>
      </Piece>
    </PieceGroup>
  );
}
