import { Armchair } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/shared/date-time';
import { Money } from '@/components/shared/money';
import { Perforation, Stub, StubPart, StubWide } from '@/components/shared/stub';
import { Avatar, AvatarStack } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { money } from '@/server/kernel/pure/money';
import { DatesAndCovers } from './dates-and-covers';
import { Piece, PieceGroup } from './piece';

const people = ['Айгерім Әлімқұлова', 'Thiago Nascimento', 'Ұлжан Сейітқызы', 'Hồ Thị Ánh Nguyệt', 'Rahul Mehta'];
const tones = ['neutral', 'velvet', 'brass', 'success', 'warning', 'danger', 'info'] as const;
const AT = new Date('2026-12-12T14:00:00Z');
const ZONE = 'Asia/Almaty';
const prices = [money(600_000, 'KZT'), money(1_200_000, 'KZT'), money(1_249_90, 'BRL'), money(1_500, 'JPY')];

export function PeopleAndTickets() {
  const t = useTranslations('dev.ui_page.tickets');
  return (
    <PieceGroup id="tickets" title={t('title')}>
      <Piece title={t('stub')} className="grid justify-items-center bg-sunken p-6">
        <Stub className="w-full max-w-90">
          <StubPart className="grid gap-3">
            <p className="title-card">{t('event')}</p>
            <DateTime at={AT} timeZone={ZONE} className="text-sm" />
            {[14, 15].map((seat) => (
              <p key={seat} className="flex items-center gap-2.5 border-line border-t pt-3">
                <Armchair aria-hidden className="size-4 text-link" />
                {t('seat', { seat })}
                <Money value={money(600_000, 'KZT')} className="ms-auto" />
              </p>
            ))}
          </StubPart>
          <Perforation />
          <StubPart className="grid gap-4">
            <p className="flex items-baseline justify-between gap-4">
              <span className="font-semibold">{t('to_pay')}</span>
              <Money value={money(1_200_000, 'KZT')} className="font-[620] text-2xl" />
            </p>
            <Button variant="primary" size="xl" full>
              {t('pay')}
            </Button>
          </StubPart>
        </Stub>
      </Piece>
      <Piece title={t('stub_wide')} className="grid bg-sunken p-6">
        <StubWide className="[--stub:var(--brass-soft)]">
          <StubPart className="grid flex-1 content-center gap-1.5">
            <p className="over text-brass-ink">{t('row_over')}</p>
            <p className="title-card">{t('event')}</p>
            <DateTime at={AT} timeZone={ZONE} className="text-sm" />
          </StubPart>
          <Perforation wide />
          <StubPart className="grid place-content-center gap-1 text-center max-sm:justify-items-start sm:w-40">
            <p className="text-ink-2 text-sm">{t('row')}</p>
            <p className="font-[620] text-3xl">{t('row_seat')}</p>
          </StubPart>
        </StubWide>
      </Piece>
      <Piece title={t('money')} className="gap-6">
        {prices.map((price) => (
          <Money key={price.currency + price.amountMinor} value={price} className="text-lg" />
        ))}
        <Money value={money(0, 'KZT')} free={<Badge tone="success">{t('free')}</Badge>} />
      </Piece>
      <DatesAndCovers />
      <Piece title={t('badges')}>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {t(`tones.${tone}`)}
          </Badge>
        ))}
        <Badge tone="live">{t('tones.live')}</Badge>
        <span className="house rounded-lg p-2">
          <Badge tone="glass">{t('tones.glass')}</Badge>
        </span>
      </Piece>
      <Piece title={t('avatars')} className="gap-5">
        <Avatar name={people[0] ?? ''} size="lg" />
        <Avatar name={people[1] ?? ''} />
        <Avatar name={people[2] ?? ''} size="sm" />
        <AvatarStack names={people} />
      </Piece>
    </PieceGroup>
  );
}
