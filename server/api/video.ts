import { database } from '@/db';
import { video } from '../integrations/video';
import type { Video, VideoNews } from '../integrations/video/port';
import { systemContext } from '../kernel/context';
import { logger } from '../kernel/logger';
import { metrics } from '../kernel/metrics';
import { seeOut } from '../live/commands/see-out';
import { eventOfRoom } from '../live/rules/room-name';

/**
 * What a domain does with news: a command with a system context, harmless when called twice with the same `news.id`.
 * What it throws is told to the vendor, who then tries again.
 */
export type VideoListener = (news: VideoNews) => Promise<void>;

/** A pass outlives the ticket it was given for by some minutes; whoever comes in with one is taken out again. */
const seeOutUnwelcome: VideoListener = async (news) => {
  const eventId = news.kind === 'joined' ? eventOfRoom(news.room) : null;
  if (news.kind !== 'joined' || !eventId) return;
  await seeOut(systemContext('room-server', database().db, news.id), { eventId, identities: [news.identity] });
};

/** News is a hint: whoever needs the truth asks the room server or the browsers. Attendance attaches here. */
const listeners: readonly VideoListener[] = [seeOutUnwelcome];

export type Hearing = 'closed' | 'unsigned' | 'heard';
type Told = { rawBody: string; headers: Headers };
type Ears = { rooms: Video | null; listeners: readonly VideoListener[] };

/** A webhook of the room server: verified, counted, and handed to whoever listens. */
export async function hearVideo({ rawBody, headers }: Told, ears: Partial<Ears> = {}): Promise<Hearing> {
  const { rooms, listeners: all } = { rooms: video(), listeners, ...ears };
  if (!rooms) return 'closed';
  const news = await rooms.readNews(rawBody, headers);
  metrics().videoNews.inc({ kind: news?.kind ?? 'refused' });
  if (!news) return 'unsigned';
  logger().info({ news: { id: news.id, kind: news.kind, room: news.room } }, 'the room server told something');
  for (const listener of all) await listener(news);
  return 'heard';
}
