import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IntentLink } from '../shared/intent-link';

/** The way to the event's chat. Behind it the page itself says who may come in. */
export function ChatDoor({ slug }: { slug: string }) {
  const t = useTranslations('events.chat');
  return (
    <section className="relative flex items-center gap-4 py-6 hover:bg-hover">
      <span aria-hidden className="grid size-11 shrink-0 place-items-center rounded-xl bg-velvet-soft text-link">
        <MessagesSquare className="size-5" />
      </span>
      <div>
        <h2 className="sr-only">{t('title')}</h2>
        <IntentLink href={`/e/${slug}/chat`} className="font-semibold after:absolute after:inset-0">
          {t('open')}
        </IntentLink>
        <p className="text-ink-2 text-sm">{t('body')}</p>
      </div>
    </section>
  );
}
