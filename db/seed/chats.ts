import type { chatMessages } from '@/db/schema/messaging';
import { uuidFromId } from '@/server/kernel/pure/id';
import { talks } from './chat-lines';
import { seedId, seedNumber } from './deterministic';
import { playbills } from './events/all';
import { organizations } from './organizations';
import type { Playbill, Show } from './playbill';
import { audienceOf } from './tickets';

type Row = typeof chatMessages.$inferInsert;

const MINUTE_MS = 60_000;

/** What was said about each evening that people have tickets for, in the last two days. */
export const demoChats = (now: Date): Row[] =>
  playbills.flatMap((playbill) => playbill.shows.flatMap((show) => talkOf(show, playbill, now)));

function talkOf(show: Show, { language }: Playbill, now: Date): Row[] {
  const guests = audienceOf(show);
  const [speaker] = organizations.find(({ handle }) => handle === show.by)?.team[0] ?? [];
  const lines = talks[language][seedNumber(`${show.slug} talk`, talks[language].length)] ?? [];
  if (guests.length < 2 || !speaker) return [];
  let minutesAgo = 60 + seedNumber(`${show.slug} began`, 2000);
  return lines.map(([who, words], index) => {
    const id = seedId('msg', `${show.slug} ${index}`);
    const handle = who === 'team' ? speaker : (guests[index % guests.length] ?? speaker);
    minutesAgo -= 1 + seedNumber(`${show.slug} pause ${index}`, 9);
    return {
      id,
      eventId: seedId('evt', show.slug),
      userId: seedId('usr', handle),
      fromTeam: who === 'team',
      text: words,
      clientKey: uuidFromId('msg', id),
      createdAt: new Date(now.getTime() - minutesAgo * MINUTE_MS),
    };
  });
}
