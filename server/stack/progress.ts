const QUIET_MS = 2000;
const PLAIN_EVERY_MS = 10_000;

export type Say = (line: string) => void;

/** Says what is going on when it takes longer than one waits without wondering. */
export async function withProgress<Result>(say: Say, what: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const live = process.stdout.isTTY;
  let shown = false;
  const timer = setInterval(
    () => {
      shown = true;
      if (live) process.stdout.write(`\r  ${what} … ${seconds()} s `);
      else say(`  ${what} … ${seconds()} s`);
    },
    live ? 1000 : PLAIN_EVERY_MS,
  );
  const first = setTimeout(() => {
    shown = true;
    if (!live) say(`  ${what} …`);
  }, QUIET_MS);
  try {
    const result = await work();
    if (live && shown) process.stdout.write('\r\x1b[K');
    if (shown) say(`  ${what}: done in ${seconds()} s`);
    return result;
  } catch (error) {
    // What is said about the failure begins on a line of its own.
    if (live && shown) process.stdout.write('\r\x1b[K');
    throw error;
  } finally {
    clearInterval(timer);
    clearTimeout(first);
  }
}
