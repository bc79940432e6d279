'use client';

import { List, TrendingUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Calendar } from '@/components/ui/calendar';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioGroup } from '@/components/ui/radio-group';
import { Segmented } from '@/components/ui/segmented';
import { Switch } from '@/components/ui/switch';
import { Piece, PieceGroup } from './piece';

const DAY = new Date(2026, 11, 12);

export function Choices() {
  const t = useTranslations('dev.ui_page.choices');
  const [measure, setMeasure] = useState<'tickets' | 'money'>('tickets');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [day, setDay] = useState<Date | undefined>(DAY);
  return (
    <PieceGroup id="choices" title={t('title')}>
      <Piece title={t('checkbox')} className="grid gap-1">
        <Checkbox name="news" label={t('news')} hint={t('news_hint')} defaultChecked />
        <Checkbox name="terms" label={t('terms')} />
        <Checkbox name="closed" label={t('closed')} disabled />
      </Piece>
      <Piece title={t('switch')} className="grid">
        <Switch name="recording" label={t('recording')} hint={t('recording_hint')} defaultChecked />
        <Switch name="waiting" label={t('waiting')} />
        <Switch name="locked" label={t('closed')} disabled defaultChecked />
      </Piece>
      <Piece title={t('radio')} className="grid gap-6">
        <RadioGroup
          name="visibility"
          legend={t('visibility')}
          defaultValue="all"
          options={[
            { value: 'all', label: t('everybody'), hint: t('everybody_hint') },
            { value: 'link', label: t('by_link'), hint: t('by_link_hint') },
            { value: 'team', label: t('team'), disabled: true },
          ]}
        />
        <RadioGroup
          inline
          name="stay"
          legend={t('stay')}
          error={t('stay_error')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
            { value: 'later', label: t('later') },
          ]}
        />
      </Piece>
      <Piece title={t('segmented')} className="grid justify-items-start gap-4">
        <Segmented
          label={t('measure')}
          value={measure}
          onChange={setMeasure}
          options={[
            { value: 'tickets', label: t('tickets') },
            { value: 'money', label: t('money') },
          ]}
        />
        <Segmented
          label={t('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: <TrendingUp aria-hidden />, name: t('chart') },
            { value: 'table', label: <List aria-hidden />, name: t('table') },
          ]}
        />
        <Calendar mode="single" selected={day} onSelect={setDay} defaultMonth={DAY} disabled={{ before: DAY }} />
      </Piece>
    </PieceGroup>
  );
}
