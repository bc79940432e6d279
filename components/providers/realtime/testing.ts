/** A clock that only a test moves. Work that waits for promises gets its turn before the next timer. */
export function manualTimers() {
  let now = 0;
  const waiting = new Map<object, { at: number; work: () => void }>();

  function later(work: () => void, ms: number): () => void {
    const key = {};
    waiting.set(key, { at: now + ms, work });
    return () => void waiting.delete(key);
  }

  /** A promise's followers run as microtasks; a handful of turns lets a whole chain of them finish. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }

  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    await settle();
    for (;;) {
      const [next] = [...waiting].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      const [key, { at, work }] = next;
      waiting.delete(key);
      now = at;
      work();
      await settle();
    }
    now = end;
  }

  return { later, pass };
}
