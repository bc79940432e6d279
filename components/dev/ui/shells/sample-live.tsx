import { Captions, Eye, Hand, LogOut, Maximize, SendHorizontal, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LiveRoom, LiveShell } from '@/components/shared/shells/live-shell';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { TabCount, Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { Link } from '@/server/i18n/navigation';

export function SampleLive() {
  const t = useTranslations('dev.ui_page.live');
  return (
    <LiveShell
      title={
        <>
          <h1 className="title-card min-w-0 truncate max-md:text-[17px]">{t('event')}</h1>
          <Badge tone="live">{t('on_air')}</Badge>
          <span className="tabular font-semibold text-sm max-sm:hidden">{t('elapsed')}</span>
          <span className="tabular flex items-center gap-1.5 text-ink-2 text-sm max-sm:hidden">
            <Eye aria-hidden className="size-4" />
            <span className="sr-only">{t('watching')}</span>
            {t('watching_count')}
          </span>
        </>
      }
      actions={
        <Button asChild size="sm">
          <Link href="/dev/ui">
            <LogOut aria-hidden />
            {t('leave')}
          </Link>
        </Button>
      }
    >
      <LiveRoom stage={<Stage />} conversation={<Conversation />} />
    </LiveShell>
  );
}

function Stage() {
  const t = useTranslations('dev.ui_page.live');
  return (
    <>
      <ul aria-label={t('on_stage')} className="flex gap-2.5 max-lg:order-2 max-lg:px-3">
        {(['speaking', 'quiet'] as const).map((state) => (
          <li
            key={state}
            className={`relative grid aspect-video w-46 place-items-center rounded-xl bg-raised max-lg:w-24 ${
              state === 'speaking' ? 'ring-2 ring-success' : ''
            }`}
          >
            <Avatar name={t(`speakers.${state}`)} size="lg" className="max-lg:size-8! max-lg:text-xs!" />
            <span className="absolute start-2 bottom-2 rounded-md bg-sunken/80 px-2 py-0.5 font-semibold text-xs max-lg:hidden">
              {t(`speakers.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      <figure className="grid min-h-0 flex-1 content-center rounded-xl bg-[#fbfaf6] p-[6%] text-[#14262e] max-lg:aspect-video max-lg:flex-none max-lg:rounded-none">
        <figcaption className="font-[620] text-[clamp(20px,3vw,40px)] leading-tight">{t('slide')}</figcaption>
        <p className="mt-3 text-[clamp(13px,1.4vw,20px)]">{t('slide_body')}</p>
      </figure>
      <p className="min-h-11 text-center text-lg max-lg:order-3 max-lg:px-3 max-lg:text-base">
        <b className="text-success">{t('speakers.speaking')}</b> {t('caption')}
      </p>
      <div className="flex items-center justify-between gap-2 max-lg:order-4 max-lg:px-3 max-lg:pb-3">
        <Button variant="ghost" size="icon" aria-label={t('mute')}>
          <Volume2 aria-hidden />
        </Button>
        <Button size="md">
          <Hand aria-hidden />
          {t('raise_hand')}
        </Button>
        <span className="flex gap-1">
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('captions')}
            aria-pressed
            className="bg-velvet-soft! text-link!"
          >
            <Captions aria-hidden />
          </Button>
          <Button variant="ghost" size="icon" aria-label={t('full_screen')}>
            <Maximize aria-hidden />
          </Button>
        </span>
      </div>
    </>
  );
}

function Conversation() {
  const t = useTranslations('dev.ui_page.live');
  return (
    <Tabs defaultValue="chat" className="flex min-h-0 flex-1 flex-col">
      <TabsList aria-label={t('conversation')} className="shrink-0 px-2">
        <TabsTrigger value="chat">{t('chat')}</TabsTrigger>
        <TabsTrigger value="questions">
          {t('questions')}
          <TabCount fresh>{t('questions_count')}</TabCount>
        </TabsTrigger>
        <TabsTrigger value="people">{t('people')}</TabsTrigger>
      </TabsList>
      <TabsContent value="chat" className="flex min-h-0 flex-1 flex-col pt-0">
        <ol
          aria-label={t('chat')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="grid flex-1 content-start gap-4 overflow-auto p-4 focus-visible:-outline-offset-2"
        >
          {(['first', 'second', 'third'] as const).map((message) => (
            <li key={message} className="flex gap-3">
              <Avatar name={t(`messages.${message}.name`)} size="sm" />
              <div className="min-w-0">
                <b className="font-semibold text-sm">{t(`messages.${message}.name`)}</b>
                <p>{t(`messages.${message}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="flex gap-2 p-3 pb-[max(12px,env(safe-area-inset-bottom))]">
          <Input aria-label={t('message')} placeholder={t('message')} autoComplete="off" />
          <Button size="icon" variant="primary" aria-label={t('send')}>
            <SendHorizontal aria-hidden />
          </Button>
        </div>
      </TabsContent>
      <TabsContent value="questions" className="p-4">
        {t('no_questions')}
      </TabsContent>
      <TabsContent value="people" className="p-4">
        {t('people_body')}
      </TabsContent>
    </Tabs>
  );
}
