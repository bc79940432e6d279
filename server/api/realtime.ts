import { z } from 'zod';
import { realtime } from '../integrations/realtime';
import { allow } from '../kernel/context';
import { DomainError, notFound } from '../kernel/errors';
import { isTopic, kindOf, type Topic, topicOfChannel } from '../kernel/pure/topic';
import { messagesSince } from '../kernel/realtime';
import { findRoomRole } from '../live/queries/find-room-role';
import { LIVE_KIND, roomInput } from '../live/schema';
import { findChatTopic } from '../messaging/queries/find-chat-topic';
import { CHAT_KIND } from '../messaging/schema';
import { WALL_KIND } from './dev-wall';
import { type DoorCtx, publicProcedure, router } from './trpc';

/** Which one of its kind somebody wants to hear; a domain's policy answers whether they may. */
type MayListen = (ctx: DoorCtx, id: string) => boolean | Promise<boolean>;

/** Every kind of topic there is. What is not listed here nobody can listen to. */
const kinds: Readonly<Record<string, MayListen>> = {
  [CHAT_KIND]: async (ctx, id) => (await findChatTopic(ctx, id)) !== null,
  [WALL_KIND]: (ctx) => ctx.devTools,
  [LIVE_KIND]: async (ctx, eventId) => {
    const asked = roomInput.safeParse({ eventId });
    return asked.success && (await findRoomRole(ctx, asked.data)) !== null;
  },
};

async function allowListening(ctx: DoorCtx, topic: Topic): Promise<void> {
  const { kind, id } = kindOf(topic);
  const mayListen = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  allow(mayListen ? await mayListen(ctx, id) : false);
}

const topic = z.custom<Topic>((value) => typeof value === 'string' && isTopic(value));
const socketId = z.string().regex(/^\d{1,20}\.\d{1,20}$/);

export const realtimeRouter = router({
  /** The pass with which a browser enters a channel. Asked again at every reconnect, so what was taken away is gone. */
  listen: publicProcedure
    .input(z.object({ socketId, channel: z.string().max(200) }))
    .mutation(async ({ ctx, input }) => {
      const wanted = topicOfChannel(input.channel);
      if (!wanted) throw notFound();
      await allowListening(ctx, wanted);
      const vendor = realtime();
      if (!vendor) throw new DomainError('retry', 'errors.not_live');
      return vendor.channelPass(input.socketId, input.channel);
    }),
  /** What was said after a message: for whoever was away, missed one, or hears nothing pushed. */
  since: publicProcedure.input(z.object({ topic, after: z.int().min(0) })).query(async ({ ctx, input }) => {
    await allowListening(ctx, input.topic);
    return messagesSince(ctx.db, input.topic, input.after);
  }),
});
