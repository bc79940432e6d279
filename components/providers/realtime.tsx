'use client';

import { createContext, type ReactNode, use, useEffect, useEffectEvent, useRef, useState } from 'react';
import { z } from 'zod/mini';
import { channelOf, type PushedMessage, type Topic, type TopicMessage } from '@/server/kernel/pure/topic';
import { Connection } from './realtime/connection';
import { Feed } from './realtime/feed';
import { refusalReason } from './refusal';
import { trpc } from './trpc';

const RealtimeContext = createContext<Connection | null>(null);

/** Inside `TrpcProvider`. Nothing is loaded or connected before the first component listens. */
export function RealtimeProvider({ children }: { children: ReactNode }) {
  const { client } = trpc.useUtils();
  const [connection] = useState(
    () => new Connection((socketId, channel) => client.realtime.listen.mutate({ socketId, channel })),
  );
  return <RealtimeContext value={connection}>{children}</RealtimeContext>;
}

/** `starting` is not yet known, `polling` means news come every few seconds, `refused` that this is not for the reader. */
export type TopicStatus = 'starting' | 'live' | 'polling' | 'refused';

type Watched<State> = {
  topic: Topic;
  /** What the page came with, and the number up to which it is included. */
  initial: { state: State; seq: number };
  /** The thing as it is now, for whoever was away for too long. */
  load: () => Promise<{ state: State; seq: number }>;
  /** Pure: the state with one message more. Each comes once and in order. */
  apply: (state: State, message: TopicMessage) => State;
};

const pushed: z.ZodMiniType<PushedMessage> = z.union([
  z.object({ seq: z.number(), type: z.string(), payload: z.record(z.string(), z.unknown()) }),
  z.object({ seq: z.number(), type: z.null(), payload: z.null() }),
]);

const later = (work: () => void, ms: number): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** An answer that takes longer is not waited for: the question is asked again. */
const ANSWER_MS = 10_000;
/** After this long without pushes the reader is told. */
const STARTING_MS = 3_000;

/** Something shared that changes while one looks at it. For another topic, give the component another `key`. */
export function useTopic<State>({ topic, initial, load, apply }: Watched<State>) {
  const connection = use(RealtimeContext);
  if (!connection) throw new Error('useTopic needs a RealtimeProvider around it');
  const { client } = trpc.useUtils();
  const [state, setState] = useState(initial.state);
  const [status, setStatus] = useState<TopicStatus>('starting');

  // A page that was left and is shown again goes on with what it has, from where that ends.
  const position = useRef(initial.seq);

  const applyOne = useEffectEvent((message: TopicMessage) => {
    position.current = message.seq;
    setState((before) => apply(before, message));
  });
  const lookAfresh = useEffectEvent(async () => {
    const fresh = await load();
    position.current = fresh.seq;
    setState(fresh.state);
    return fresh.seq;
  });

  useEffect(() => {
    let refused = false;
    /** A refusal ends it: asking on would get the same answer for ever. */
    const orStop = (error: unknown): never => {
      if (refusalReason(error) !== null) {
        refused = true;
        setStatus('refused');
        close();
      }
      throw error;
    };
    const feed = new Feed(position.current, {
      fetchSince: (after) =>
        client.realtime.since.query({ topic, after }, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(orStop),
      apply: applyOne,
      reset: () => lookAfresh().catch(orStop),
      later,
      spread: () => 0.8 + 0.4 * Math.random(),
    });
    const forgetStart = later(() => setStatus((now) => (now === 'starting' ? 'polling' : now)), STARTING_MS);
    const leave = connection.listen(channelOf(topic), {
      up: () => {
        setStatus('live');
        feed.up();
      },
      down: () => {
        if (refused) return;
        setStatus((now) => (now === 'starting' ? now : 'polling'));
        feed.down();
      },
      receive: (data) => {
        const message = pushed.safeParse(data);
        // What another version of the server pushes may have another shape; what it means can be asked for.
        if (message.success) feed.receive(message.data);
        else void feed.catchUp();
      },
    });
    // A tab in the background may have slept through anything.
    const awake = () => document.visibilityState === 'visible' && void feed.catchUp();
    document.addEventListener('visibilitychange', awake);
    window.addEventListener('online', awake);
    function close() {
      feed.stop();
      leave();
      forgetStart();
      document.removeEventListener('visibilitychange', awake);
      window.removeEventListener('online', awake);
    }
    return close;
  }, [connection, client, topic]);

  return { state, status };
}
