import { utcStamp } from './calendar-links';

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

/** RFC 5545 counts octets, and every line after the first begins with a space that counts too. */
const LINE_OCTETS = 75;
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
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const reminder = (title: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:${REMINDER}`,
  'END:VALARM',
];

const escapeText = (text: string) => text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n|\r|\n/g, String.raw`\n`);

/** A quoted parameter has no escape for its own quotation mark (RFC 6868 writes it as ^'). */
const quoted = (name: string) =>
  `"${name
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/[\r\n]+/g, ' ')}"`;

function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  // By whole characters: a letter cut in the middle is no letter on either line.
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
