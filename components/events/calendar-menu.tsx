import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { EventView } from '@/server/events/queries/get-event';
import { calendarLinks, WEB_CALENDARS } from '@/server/events/rules/calendar-links';
import { eventAddress } from '@/server/events/rules/event-address';
import { DetailsMenu } from '../shared/details-menu';
import { MenuLink } from './menu-link';

type Props = {
  event: EventView;
  url: string;
  /** The address of the event's file for calendars. */
  file: string;
  /** What was called off is struck out by the file alone; the links would only add it. */
  fileOnly: boolean;
};

/** Into the visitor's calendar, with nothing but links. */
export function CalendarMenu({ event, url, file, fileOnly }: Props) {
  const t = useTranslations('events.calendar');
  const { title, startsAt, endsAt } = event;
  const links = calendarLinks({ title, startsAt, endsAt, address: eventAddress(event), url });
  return (
    <DetailsMenu
      className="w-60"
      summary={
        <>
          <CalendarPlus aria-hidden />
          <span className="max-sm:sr-only">{t('open')}</span>
        </>
      }
    >
      {!fileOnly &&
        WEB_CALENDARS.map(({ name, key }) => (
          <MenuLink key={key} href={links[key]}>
            {name}
          </MenuLink>
        ))}
      <MenuLink href={file} download>
        {t('file')}
      </MenuLink>
    </DetailsMenu>
  );
}
