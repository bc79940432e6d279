import { formatDateWithYear, formatTime, formatWeekday, formatZone } from '@/server/i18n/format';
import { fonts, palette } from '../components/palette';
import { Facts } from '../components/stub';
import type { Wording } from '../template';

export type MailedEvent = {
  title: string;
  startsAt: Date;
  timeZone: string;
  address: readonly string[];
  organizerName: string;
};

type Props = { event: MailedEvent; holder?: string } & Wording;

/** What, when by the event's own clock, where and who holds. */
export function EventFacts({ event, holder, t, locale }: Props) {
  const { title, startsAt, timeZone, address } = event;
  const where = { locale, timeZone };
  const day = `${formatWeekday(startsAt, where)}, ${formatDateWithYear(startsAt, where)}`;
  const facts = [
    { label: t('ticket.when'), value: `${day}, ${formatTime(startsAt, where)} ${formatZone(startsAt, where)}` },
    { label: t('ticket.where'), value: address.join(', ') || t('ticket.online') },
    ...(holder ? [{ label: t('ticket.holder'), value: holder }] : []),
  ];
  return (
    <>
      <p style={{ font: `600 21px/27px ${fonts.sans}`, margin: '0 0 12px', color: palette.ink }}>{title}</p>
      <Facts facts={facts} />
    </>
  );
}
