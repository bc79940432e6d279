import { ArrowLeft, Monitor, Smartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { buttonClasses } from '../../ui/button-look';
import { chipClasses } from '../../ui/chip';
import { join } from '../../ui/join';
import { tabClasses } from '../../ui/tabs';
import type { Mail } from './mail';
import { MailFacts } from './mail-facts';
import { MailPart } from './mail-part';
import { lookHref, type MailLook, mailViews, mailWidths } from './mail-view';

type Props = { mail: Mail; look: MailLook };

/** One mail. Its parts and its width are addresses, so they work without JavaScript and can be sent to a colleague. */
export function MailReader({ mail, look }: Props) {
  const t = useTranslations('dev.mailbox');
  return (
    <article className="flex min-h-0 min-w-0 flex-col max-md:min-h-[calc(100dvh-56px)]">
      <header className="grid gap-3 px-6 pt-5 max-md:px-4 max-md:pt-3">
        <Link
          href={{ pathname: '/dev/mailbox', query: look.search ? { search: look.search } : {} }}
          className={join(buttonClasses({ variant: 'ghost', size: 'sm' }), '-ms-3 justify-self-start md:hidden')}
        >
          <ArrowLeft aria-hidden />
          {t('back')}
        </Link>
        <h1 className="font-[620] text-xl">{mail.subject || t('no_subject')}</h1>
        <MailFacts mail={mail} />
      </header>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 border-line border-b px-6 max-md:px-2">
        <nav aria-label={t('views.label')} className="flex overflow-x-auto">
          {mailViews.map((view) => (
            <Link
              key={view}
              href={lookHref(mail.id, { ...look, view })}
              replace
              scroll={false}
              aria-current={view === look.view ? 'page' : undefined}
              className={tabClasses}
            >
              {t(`views.${view}`)}
              {view === 'attachments' && mail.attachments.length > 0 && (
                <span className="text-ink-3">{mail.attachments.length}</span>
              )}
            </Link>
          ))}
        </nav>
        {look.view === 'html' && <Widths mail={mail} look={look} />}
      </div>
      <MailPart mail={mail} look={look} />
    </article>
  );
}

const widthIcons = { desktop: Monitor, phone: Smartphone };

/** A phone has one width. */
function Widths({ mail, look }: Props) {
  const t = useTranslations('dev.mailbox');
  return (
    <nav aria-label={t('width.label')} className="flex gap-1.5 py-1.5 max-md:hidden">
      {mailWidths.map((width) => {
        const Icon = widthIcons[width];
        return (
          <Link
            key={width}
            href={lookHref(mail.id, { ...look, width })}
            replace
            scroll={false}
            aria-current={width === look.width ? 'true' : undefined}
            className={chipClasses(width === look.width)}
          >
            <Icon aria-hidden />
            {t(`width.${width}`)}
          </Link>
        );
      })}
    </nav>
  );
}
