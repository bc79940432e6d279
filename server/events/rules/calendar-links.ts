import { utcStamp } from '../../kernel/pure/calendar-text';

type Event = { title: string; startsAt: Date; endsAt: Date; address: readonly string[]; url: string };

export type CalendarLinks = { google: string; outlook: string; yahoo: string };

/** Names of products, the same in every language. */
export const WEB_CALENDARS = [
  { name: 'Google', key: 'google' },
  { name: 'Outlook', key: 'outlook' },
  { name: 'Yahoo', key: 'yahoo' },
] as const satisfies { name: string; key: keyof CalendarLinks }[];

/** Where a calendar on the web takes an event from an address. All others read the file. */
export function calendarLinks({ title, startsAt, endsAt, address, url }: Event): CalendarLinks {
  const location = address.join(', ') || url;
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${utcStamp(startsAt)}/${utcStamp(endsAt)}`,
    details: url,
    location,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    body: url,
    location,
  });
  const yahoo = new URLSearchParams({
    v: '60',
    title,
    st: utcStamp(startsAt),
    et: utcStamp(endsAt),
    desc: url,
    in_loc: location,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook}`,
    yahoo: `https://calendar.yahoo.com/?${yahoo}`,
  };
}
