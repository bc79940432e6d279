import { z } from 'zod';
import { type Id, publicId } from '../kernel/pure/id';
import type { Topic } from '../kernel/pure/topic';

export const liveRoomStatuses = ['open', 'ended'] as const;
export type LiveRoomStatus = (typeof liveRoomStatuses)[number];

export const roomInput = z.object({ eventId: publicId('evt') });
export type RoomInput = z.infer<typeof roomInput>;

/** What is said of an event's room: that it was opened, and that it ended. */
export const LIVE_KIND = 'live';
export const liveTopic = (eventId: Id<'evt'>): Topic => `${LIVE_KIND}:${eventId}`;
