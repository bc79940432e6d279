/** What a `datetime-local` field holds: `2026-12-12T19:00`, the time on a wall, wherever that wall stands. */
export type WallTime = { day: Date | undefined; time: string };

/** The day as the calendar wants it: midnight of this device, of which only year, month and day are ever read. */
export function parseWallTime(text: string): WallTime {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(text);
  if (!parts) return { day: undefined, time: '' };
  const [, year, month, date, time = ''] = parts;
  return { day: new Date(Number(year), Number(month) - 1, Number(date)), time };
}

const two = (value: number) => String(value).padStart(2, '0');

/** Without a day there is nothing to write; without a time the evening is the likeliest. */
export function writeWallTime({ day, time }: WallTime, likelyTime = '19:00'): string {
  if (!day) return '';
  const date = `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return `${date}T${time || likelyTime}`;
}
