const SECOND_MS = 1000;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const two = (value: number) => String(value).padStart(2, '0');

/** As a clock shows it: `42:18`, `1:05:09`. What has not begun is nothing yet. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  const hours = Math.floor(seconds / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % MINUTE)}` : `${two(minutes)}:${two(seconds % MINUTE)}`;
}

/** Whole days, and what is left of the last one. */
export function daysAndClock(ms: number): { days: number; clock: string } {
  const seconds = Math.max(0, Math.ceil(ms / SECOND_MS));
  return { days: Math.floor(seconds / DAY), clock: clockOf((seconds % DAY) * SECOND_MS) };
}
