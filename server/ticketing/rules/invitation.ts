import { calendarText, escapeText, utcStamp } from '../../kernel/pure/calendar-text';

export type InvitationMethod = 'REQUEST' | 'CANCEL';

type Party = { name: string; email: string };

export type Invitation = {
  method: InvitationMethod;
  /** One ticket keeps one entry in a calendar, however often its event moves. */
  uid: string;
  /** Higher than what the calendar has, or it takes the change for an old one. */
  sequence: number;
  stampedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  location: string;
  url: string;
  organizer: Party;
  attendee: Party;
};

const REMINDER = '-PT2H';

/** An entry for a calendar (RFC 5546). Moments are written in UTC: no calendar can misread those. */
export function writeInvitation(invitation: Invitation): string {
  const { method, uid, sequence, stampedAt, startsAt, endsAt, organizer, attendee } = invitation;
  const cancelled = method === 'CANCEL';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Foyer//Tickets//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcStamp(stampedAt)}`,
    `DTSTART:${utcStamp(startsAt)}`,
    `DTEND:${utcStamp(endsAt)}`,
    `SUMMARY:${escapeText(invitation.title)}`,
    `DESCRIPTION:${escapeText(invitation.description)}`,
    ...(invitation.location ? [`LOCATION:${escapeText(invitation.location)}`] : []),
    `URL:${invitation.url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    `ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`,
    `ATTENDEE;CN=${quoted(attendee.name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee.email}`,
    ...(cancelled ? [] : reminder(invitation.title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return calendarText(lines);
}

const reminder = (title: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:${REMINDER}`,
  'END:VALARM',
];

/** A quoted parameter has no escape for its own quotation mark (RFC 6868 writes it as ^'). */
const quoted = (name: string) =>
  `"${name
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/[\r\n]+/g, ' ')}"`;
