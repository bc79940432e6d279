import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/server/i18n/navigation';
import { PRODUCT_NAME } from '@/server/kernel/pure/product';
import { cn } from '../../ui/cn';
import { Mark } from '../mark';
import { SkipLink } from '../skip-link';
import { ConversationPanel } from './conversation-panel';

type Props = {
  /** What is on, and its state: on air, how long, how many. */
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** The room with the lights down: dark whatever the reader's theme, and exactly as high as the window. */
export function LiveShell({ title, actions, children }: Props) {
  return (
    <div data-slot="live-shell" data-lights="down" className="house grid h-dvh grid-rows-[56px_minmax(0,1fr)]">
      <SkipLink />
      <header className="flex min-w-0 items-center gap-3.5 border-line border-b px-4 max-md:border-0 max-md:pe-1">
        <Link
          href="/"
          aria-label={PRODUCT_NAME}
          className="grid size-9 place-items-center rounded-lg max-md:hidden pointer-coarse:size-11"
        >
          <Mark />
        </Link>
        <div className="flex min-w-0 flex-1 items-center gap-3.5">{title}</div>
        {actions}
      </header>
      <div className="min-h-0 overflow-auto">{children}</div>
    </div>
  );
}

type RoomProps = {
  stage: ReactNode;
  /** Chat, questions, polls, people, files. Below the stage on a phone, where it can be pulled up over it. */
  conversation?: ReactNode;
};

/** A page inside the shell: the stage, and the conversation about it. Nothing covers the stage by itself. */
export function LiveRoom({ stage, conversation }: RoomProps) {
  const t = useTranslations('ui.shell');
  return (
    <div
      className={cn(
        'relative flex h-full min-h-0 flex-col lg:grid',
        conversation && 'lg:grid-cols-[minmax(0,1fr)_376px] xl:grid-cols-[minmax(0,1fr)_392px]',
      )}
    >
      <main
        id="content"
        className="flex min-w-0 flex-col gap-4 overflow-auto p-4 max-lg:shrink-0 max-lg:gap-2 max-lg:p-0"
      >
        {stage}
      </main>
      {conversation && <ConversationPanel label={t('conversation')}>{conversation}</ConversationPanel>}
    </div>
  );
}
