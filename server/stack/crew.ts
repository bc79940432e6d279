import type { Supervised } from './supervisor';

export type Crew = {
  running: readonly Supervised[];
  /** Aborted as soon as somebody wants everything to stop. */
  signal: AbortSignal;
  add: (supervised: Supervised) => void;
  /** One that could not be started, and without which the others do. */
  drop: (supervised: Supervised) => Promise<void>;
  /** Everything in the reverse order of its start; asked again it is the same stop. */
  stop: () => Promise<void>;
  /** Everything at once, without a goodbye. */
  kill: () => void;
};

/** The parts of one stack, from the first that starts to the last that stops; then `release` is called. */
export function createCrew(release: () => void): Crew {
  const running: Supervised[] = [];
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;

  return {
    running,
    signal: stopping.signal,
    add: (supervised) => {
      stopping.signal.throwIfAborted();
      running.push(supervised);
    },
    drop: async (supervised) => {
      running.splice(running.indexOf(supervised), 1);
      await supervised.stop();
    },
    stop: () => {
      stopping.abort();
      stopped ??= stopAll(running).finally(release);
      return stopped;
    },
    kill: () => {
      stopping.abort();
      for (const supervised of running) supervised.kill();
      release();
    },
  };
}

/** One that cannot be stopped must not keep the others running. */
async function stopAll(running: readonly Supervised[]): Promise<void> {
  const failures: unknown[] = [];
  for (const supervised of running.toReversed()) {
    await supervised.stop().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be stopped');
}
