'use client';

import { CalendarPlus, Ellipsis, Plus, Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Kbd } from '@/components/ui/kbd';
import { Tooltip } from '@/components/ui/tooltip';
import { Piece, PieceGroup } from './piece';

const variants = ['primary', 'secondary', 'ghost', 'danger', 'link'] as const;

export function Buttons() {
  const t = useTranslations('dev.ui_page.buttons');
  const [pending, setPending] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>(['today']);
  return (
    <PieceGroup id="buttons" title={t('title')}>
      <Piece title={t('variants')}>
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {t(`names.${variant}`)}
          </Button>
        ))}
      </Piece>
      <Piece title={t('disabled')}>
        {variants.map((variant) => (
          <Button key={variant} variant={variant} disabled>
            {t(`names.${variant}`)}
          </Button>
        ))}
      </Piece>
      <Piece title={t('sizes')}>
        <Button size="sm">
          <Plus aria-hidden />
          {t('small')}
        </Button>
        <Button>
          <CalendarPlus aria-hidden />
          {t('medium')}
        </Button>
        <Button size="xl" variant="primary">
          {t('large')}
        </Button>
        <Tooltip text={t('share_hint')}>
          <Button size="icon" aria-label={t('share')}>
            <Share2 aria-hidden />
          </Button>
        </Tooltip>
        <Button size="icon-sm" variant="ghost" aria-label={t('more')}>
          <Ellipsis aria-hidden />
        </Button>
      </Piece>
      <Piece title={t('pending')}>
        <Button variant="primary" pending={pending}>
          {t('reserve')}
        </Button>
        <Button pending={pending}>
          <Plus aria-hidden />
          {t('save')}
        </Button>
        <Button variant="danger" pending={pending}>
          {t('names.danger')}
        </Button>
        <Button variant="ghost" onClick={() => setPending(!pending)}>
          {pending ? t('finish') : t('start')}
        </Button>
      </Piece>
      <Piece title={t('full')} className="grid">
        <Button variant="primary" size="xl" full>
          {t('reserve')}
        </Button>
        <Button full className="justify-between">
          {t('with_key')}
          <Kbd>{t('key')}</Kbd>
        </Button>
      </Piece>
      <Piece title={t('chips')}>
        {(['today', 'weekend', 'free', 'online'] as const).map((name) => (
          <Chip
            key={name}
            on={chosen.includes(name)}
            onClick={() =>
              setChosen(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
            }
          >
            {t(`filters.${name}`)}
          </Chip>
        ))}
        <Chip disabled>{t('filters.disabled')}</Chip>
      </Piece>
    </PieceGroup>
  );
}
