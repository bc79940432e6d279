import { z } from 'zod';

/** A page of a list. The cursor is opaque to everyone outside; inside it is the last row's instant and id. */
export type Page<Row> = { rows: Row[]; nextCursor: string | null };
export type Cursor = { at: Date; id: string };

const MAX_PAGE_SIZE = 100;

export const pageInput = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(20),
});

export const encodeCursor = ({ at, id }: Cursor): string => btoa(`${at.toISOString()} ${id}`).replaceAll('=', '');

/** As we write it. JavaScript reads more than that, and some of it no database knows. */
const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What cannot be read answers as the first page would not: the caller decides, so `null` says so. */
export function decodeCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  const [instant = '', id = ''] = decodeBase64(text).split(' ');
  const at = new Date(INSTANT.test(instant) ? instant : Number.NaN);
  return Number.isNaN(at.getTime()) || !/^[a-z]+_[0-9a-z]{26}$/.test(id) ? null : { at, id };
}

/** Ask for one row more than the page holds: its presence says that there is another page. */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => Cursor): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}

function decodeBase64(text: string): string {
  try {
    return atob(text);
  } catch (error) {
    if (error instanceof DOMException) return '';
    throw error;
  }
}
