import { Ticket, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Message } from '@/components/shared/message-page';
import { SiteFooter } from '@/components/shared/site-footer';
import { SkipLink } from '@/components/shared/skip-link';
import { TabBar } from '@/components/shared/tab-bar';
import { TabLink } from '@/components/shared/tab-link';
import { Button } from '@/components/ui/button';
import { Link } from '@/server/i18n/navigation';
import { Piece } from './piece';
import { shellNames } from './shell-names';

/** What stands around pages, and what stands in their place. */
export function Ways() {
  const t = useTranslations('dev.ui_page.navigation');
  return (
    <>
      <Piece title={t('skip_link')} className="relative min-h-16 overflow-hidden text-ink-2 text-sm">
        <SkipLink />
        {t('skip_link_body')}
      </Piece>
      <Piece title={t('tab_bar')} className="block max-w-96">
        <TabBar label={t('tab_bar')} className="static grid rounded-card border">
          <TabLink href="/dev/ui" icon={<Ticket aria-hidden />}>
            {t('event_tab')}
          </TabLink>
          <TabLink href="/account" icon={<UserRound aria-hidden />}>
            {t('people')}
          </TabLink>
        </TabBar>
      </Piece>
      <Piece title={t('footer')} className="block" wide>
        <SiteFooter />
      </Piece>
      <Piece title={t('message')} className="block" wide>
        <Message
          level="h4"
          className="py-4"
          title={t('message_title')}
          body={t('message_body')}
          actions={<Button variant="primary">{t('message_action')}</Button>}
          details={t('message_details')}
        />
      </Piece>
      <Piece title={t('shells')}>
        {shellNames.map((name) => (
          <Button key={name} asChild>
            <Link href={`/dev/ui/shells/${name}`}>{t(`shell_names.${name}`)}</Link>
          </Button>
        ))}
      </Piece>
      <Piece title={t('errors')}>
        <Button asChild>
          <Link href="/dev/broken" prefetch={false}>
            {t('broken')}
          </Link>
        </Button>
        <Button asChild>
          <Link href="/dev/broken/whole" prefetch={false}>
            {t('broken_whole')}
          </Link>
        </Button>
        <Button asChild>
          <Link href="/dev/nothing-here" prefetch={false}>
            {t('missing')}
          </Link>
        </Button>
      </Piece>
    </>
  );
}
