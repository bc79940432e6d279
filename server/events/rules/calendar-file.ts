import { calendarText, escapeText, utcStamp } from '../../kernel/pure/calendar-text';
import type { EventStatus } from '../schema';

type Event = {
  id: string;
  title: string;
  summary: string;
  status: EventStatus;
  startsAt: Date;
  endsAt: Date;
  updatedAt: Date;
  calendarSequence: number;
  address: readonly string[];
};

/**
 * An event for anybody's calendar. Not an invitation: it has no METHOD, no organiser and nobody invited, so that no
 * answer is sent and nothing in it is personal. Its UID is the event's, a ticket's invitation has the ticket's: whoever
 * takes both keeps both, and a ticket that is given back strikes out its own entry alone. Fetched again after the event
 * moved or was called off, it carries the event's higher SEQUENCE and replaces what the calendar has.
 */
export function eventCalendarFile(event: Event, url: string): string {
  const location = event.address.join(', ') || url;
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Foyer//Events//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${event.id}@${new URL(url).hostname}`,
    `SEQUENCE:${event.calendarSequence}`,
    // When it was last changed, not when it was asked for: the same state is the same file.
    `DTSTAMP:${utcStamp(event.updatedAt)}`,
    `DTSTART:${utcStamp(event.startsAt)}`,
    `DTEND:${utcStamp(event.endsAt)}`,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText([event.summary, url].filter(Boolean).join('\n'))}`,
    `LOCATION:${escapeText(location)}`,
    `URL:${url}`,
    `STATUS:${statusOf(event.status)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

function statusOf(status: EventStatus): string {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}
