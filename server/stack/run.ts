import { lastLines } from './log-file';
import { type Stack, type StackOptions, startStack } from './stack';
import { StartError } from './start-error';

const LOG_LINES = 15;
const INTERRUPTED = 130;

/**
 * A stack in the foreground of a terminal, from its start to its end. Asked to stop once, also while it still starts,
 * everything stops in order; asked twice, at once.
 */
export async function runStack(
  options: Omit<StackOptions, 'signal' | 'killSignal'>,
  whenReady: (stack: Stack) => void,
): Promise<void> {
  const stop = new AbortController();
  const kill = new AbortController();
  let stack: Stack | undefined;

  const requestStop = () => {
    if (stop.signal.aborted) {
      kill.abort();
      process.exit(INTERRUPTED);
    }
    options.say('\n  Stopping …');
    stop.abort();
    if (stack) void endWith(stack.stop());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, requestStop);

  try {
    stack = await startStack({ ...options, signal: stop.signal, killSignal: kill.signal });
    whenReady(stack);
  } catch (error) {
    if (stop.signal.aborted) process.exit(0);
    if (!(error instanceof StartError)) throw error;
    complain(error);
    process.exit(1);
  }
}

async function endWith(stopped: Promise<void>): Promise<void> {
  await stopped;
  process.exit(0);
}

function complain({ message, logFile }: StartError): void {
  for (const line of message.split('\n')) console.error(`\n  ${line}`);
  if (!logFile) return;
  for (const line of lastLines(logFile, LOG_LINES)) console.error(`  | ${line}`);
  console.error(`  whole log: ${logFile}`);
}
