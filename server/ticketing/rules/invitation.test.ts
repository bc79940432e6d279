import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type Invitation, writeInvitation } from './invitation';

const invitation: Invitation = {
  method: 'REQUEST',
  uid: 'tkt_1@foyer.example',
  sequence: 2,
  stampedAt: new Date('2026-12-01T00:00:00Z'),
  startsAt: new Date('2026-12-12T14:00:00Z'),
  endsAt: new Date('2026-12-12T16:30:00Z'),
  title: 'Ән, күй; және \\ «кеш»\nSUMMARY:injected',
  description: 'Қысқа фильмдер кеші. '.repeat(20),
  location: 'Абай театры, Семей',
  url: 'https://foyer.example/kk/e/kesh',
  organizer: { name: 'Өнер "үйі"', email: 'mail@foyer.example' },
  attendee: { name: 'Әсел; Төлеуғазы:X', email: 'asel@foyer.test' },
};

const read = (text: string) => {
  const entry = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (!entry) throw new Error('No entry');
  return entry;
};

test('another parser reads what was written, whatever the words look like', () => {
  const entry = read(writeInvitation(invitation));
  expect(entry.getFirstPropertyValue('summary')).toBe(invitation.title);
  expect(entry.getFirstPropertyValue('description')).toBe(invitation.description);
  expect(entry.getFirstPropertyValue('location')).toBe(invitation.location);
  expect(entry.getFirstProperty('attendee')?.getParameter('cn')).toBe(invitation.attendee.name);
  expect(entry.getAllProperties('summary')).toHaveLength(1);
  expect(new ICAL.Event(entry).endDate.toJSDate()).toEqual(invitation.endsAt);
});

test('no line is longer than 75 octets, and none is cut within a letter', () => {
  const lines = writeInvitation(invitation).split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(lines.join('')).not.toContain('\uFFFD');
});

test('a cancellation strikes out and reminds of nothing', () => {
  const entry = read(writeInvitation({ ...invitation, method: 'CANCEL' }));
  expect(entry.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(entry.getAllSubcomponents('valarm')).toEqual([]);
});
