type Event = { title: string; startsAt: Date; endsAt: Date; address: readonly string[] };

export type CalendarLinks = { google: string; outlook: string };

/** `20261212T140000Z`: the only form that no calendar reads in a zone of its own. */
export const utcStamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Where a calendar on the web takes an event from an address. All others read the file. */
export function calendarLinks({ title, startsAt, endsAt, address }: Event): CalendarLinks {
  const location = address.join(', ');
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${utcStamp(startsAt)}/${utcStamp(endsAt)}`,
    location,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    location,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook}`,
  };
}
