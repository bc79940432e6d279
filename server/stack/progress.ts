const QUIET_MS = 2000;
const PLAIN_EVERY_MS = 10_000;

export type Say = (line: string) => void;

/** Says what is going on when it takes longer than one waits without wondering. The work can speak in between. */
export async function withProgress<Result>(
  say: Say,
  what: string,
  work: (say: Say) => Promise<Result>,
): Promise<Result> {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const live = process.stdout.isTTY;
  let shown = false;
  /** What is said begins on a line of its own. */
  const clear = () => live && shown && process.stdout.write('\r\x1b[K');
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
    const result = await work((line) => {
      clear();
      say(line);
    });
    clear();
    if (shown) say(`  ${what}: done in ${seconds()} s`);
    return result;
  } catch (error) {
    clear();
    throw error;
  } finally {
    clearInterval(timer);
    clearTimeout(first);
  }
}
