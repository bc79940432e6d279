import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/shared/page-header';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Steps } from '@/components/ui/steps';
import { TabCount, Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { Piece, PieceGroup } from './piece';
import { Ways } from './ways';

export function Navigation() {
  const t = useTranslations('dev.ui_page.navigation');
  const steps = [t('seats'), t('details'), t('pay')];
  return (
    <PieceGroup id="navigation" title={t('title')}>
      <Piece title={t('tabs')} className="block">
        <Tabs defaultValue="chat">
          <TabsList aria-label={t('tabs')}>
            <TabsTrigger value="chat">{t('chat')}</TabsTrigger>
            <TabsTrigger value="questions">
              {t('questions')}
              <TabCount fresh>{t('questions_count')}</TabCount>
            </TabsTrigger>
            <TabsTrigger value="people">
              {t('people')}
              <TabCount>{t('people_count')}</TabCount>
            </TabsTrigger>
            <TabsTrigger value="files" disabled>
              {t('files')}
            </TabsTrigger>
          </TabsList>
          <TabsContent value="chat">{t('chat_body')}</TabsContent>
          <TabsContent value="questions">{t('questions_body')}</TabsContent>
          <TabsContent value="people">{t('people_body')}</TabsContent>
        </Tabs>
      </Piece>
      <Piece title={t('steps')} className="grid gap-5">
        <Steps label={t('steps_label')} steps={steps} current={0} />
        <Steps label={t('steps_label')} steps={steps} current={1} />
        <Steps label={t('steps_label')} steps={steps} current={3} />
      </Piece>
      <Piece title={t('header')} className="block" wide>
        <PageHeader
          className="mb-0"
          display
          level="h4"
          over={
            <>
              <Badge tone="success">{t('on_sale')}</Badge>
              {t('when_where')}
            </>
          }
          title={t('event')}
          description={t('header_body')}
          actions={
            <>
              <Button>{t('view')}</Button>
              <Button variant="primary">{t('publish')}</Button>
            </>
          }
        />
      </Piece>
      <Ways />
    </PieceGroup>
  );
}
