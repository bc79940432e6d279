import { lastLines } from '@/server/stack/log-file';
import { StartError } from '@/server/stack/start-error';
import { emptyOutcome, type Outcome } from './outcome';

const LOG_LINES = 40;

/** A part that could not even begin is one failure, told with what is known about it; the other parts still run. */
export async function withFailureTold(part: { title: string }, run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return emptyOutcome();
    if (error instanceof StartError) {
      console.error(`\n  ${error.message}`);
      if (error.logFile) console.error(lastLines(error.logFile, LOG_LINES).join('\n'));
    } else {
      console.error(error);
    }
    return { ...emptyOutcome(), failed: [`${part.title} could not be run`] };
  }
}
