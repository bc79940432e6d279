import { QrCode, Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { shareLinks } from '@/server/events/rules/share-links';
import { DetailsMenu } from '../shared/details-menu';
import { MenuLink } from './menu-link';
import { ShareAddress } from './share-address';

type Props = {
  title: string;
  url: string;
  /** The address of the picture with the page's code. */
  code: string;
};

/** Hands the page on: by links that need no script, by its address, and by a code for another phone. */
export function ShareMenu({ title, url, code }: Props) {
  const t = useTranslations('events.share');
  return (
    <DetailsMenu
      summary={
        <>
          <Share2 aria-hidden />
          <span className="max-sm:sr-only">{t('open')}</span>
        </>
      }
    >
      <ShareAddress
        title={title}
        url={url}
        words={{
          address: t('address'),
          copy: t('copy'),
          copied: t('copied'),
          byHand: t('by_hand'),
          system: t('system'),
        }}
      />
      <ul aria-label={t('links')} className="grid grid-cols-2">
        {shareLinks({ url, title }).map(({ name, href }) => (
          <li key={name}>
            <MenuLink href={href}>{name}</MenuLink>
          </li>
        ))}
      </ul>
      <details className="mt-1 border-line border-t pt-1">
        <summary className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 hover:bg-hover pointer-coarse:min-h-11">
          <QrCode aria-hidden className="size-4" />
          {t('code')}
        </summary>
        {/* biome-ignore lint/performance/noImgElement: a drawing; fetched only when somebody opens this. */}
        <img src={code} alt={t('code_alt')} width={256} height={256} loading="lazy" className="mx-auto my-2 size-64" />
      </details>
    </DetailsMenu>
  );
}
