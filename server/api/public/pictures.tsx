import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { EventView } from '../../events/queries/get-event';
import { coverArt } from '../../events/rules/cover-art';
import type { Locale } from '../../i18n/config';
import { formatDateWithYear, formatTime, formatWeekday, formatZone } from '../../i18n/format';
import { PRODUCT_NAME } from '../../kernel/pure/product';

export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;
/** Higher when the drawing itself changes: every address with a picture of the old kind is another one then. */
const DRAWING = 1;
const LONGEST_TITLE = 110;
const KEPT = 64;

/** Follows from everything that is drawn, so a picture never changes under its address. */
export function pictureVersion(event: EventView, locale: Locale): string {
  const drawn = [DRAWING, event.id, event.title, event.organizer.name, ...linesOf(event, locale)];
  return createHash('sha256').update(JSON.stringify(drawn)).digest('base64url').slice(0, 16);
}

export const picturePath = (event: EventView, locale: Locale): string =>
  `/api/pictures/${locale}/${event.slug}/${pictureVersion(event, locale)}`;

const drawings = new Map<string, Promise<ArrayBuffer>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Drawn once and one at a time, so that asking for many costs the one who waits and not the pages. Only events that
 * exist are drawn, each in one version.
 */
export function eventPicture(event: EventView, locale: Locale): Promise<ArrayBuffer> {
  const key = `${locale} ${pictureVersion(event, locale)}`;
  const known = drawings.get(key);
  if (known) return known;
  const drawing = last.then(() => draw(event, locale));
  last = drawing.catch(() => drawings.delete(key));
  drawings.set(key, drawing);
  const [oldest] = drawings.keys();
  if (drawings.size > KEPT && oldest) drawings.delete(oldest);
  return drawing;
}

const linesOf = ({ startsAt, timeZone, kind, city, venueName }: EventView, locale: Locale): string[] => {
  const where = { locale, timeZone };
  const day = `${formatWeekday(startsAt, where)}, ${formatDateWithYear(startsAt, where)}`;
  const place = kind === 'webinar' ? [] : [[city, venueName].filter(Boolean).join(', ')];
  return [`${day} · ${formatTime(startsAt, where)} ${formatZone(startsAt, where)}`, ...place];
};

async function draw(event: EventView, locale: Locale): Promise<ArrayBuffer> {
  const [serif, text] = await fonts();
  const cover = `data:image/svg+xml;base64,${Buffer.from(coverArt(event.id)).toString('base64')}`;
  const title = event.title.length > LONGEST_TITLE ? `${event.title.slice(0, LONGEST_TITLE - 1)}…` : event.title;
  const image = new ImageResponse(
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: '#1a0c12',
        color: '#fff8f2',
        fontFamily: 'Onest',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', width: 760, padding: '56px 48px 52px 64px' }}>
        <div style={{ fontSize: 30, color: '#d9a441' }}>{PRODUCT_NAME}</div>
        <div
          style={{
            display: 'flex',
            flexGrow: 1,
            alignItems: 'center',
            fontFamily: 'Serif',
            fontSize: sizeOf(title),
            lineHeight: 1.12,
          }}
        >
          {title}
        </div>
        {linesOf(event, locale).map((line) => (
          <div key={line} style={{ fontSize: 28, marginTop: 8 }}>
            {line}
          </div>
        ))}
        <div style={{ fontSize: 26, marginTop: 14, color: 'rgba(255,248,242,0.72)' }}>{event.organizer.name}</div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: drawn into a picture, not shown by a browser. */}
      <img src={cover} alt="" width={840} height={630} style={{ position: 'absolute', left: 760, top: 0 }} />
    </div>,
    {
      width: PICTURE_WIDTH,
      height: PICTURE_HEIGHT,
      fonts: [
        { name: 'Onest', data: text, weight: 500 },
        { name: 'Serif', data: serif, weight: 600 },
      ],
    },
  );
  return image.arrayBuffer();
}

/** A long title takes more lines, and no more room. */
const sizeOf = ({ length }: string) => {
  if (length > 75) return 42;
  return length > 36 ? 52 : 68;
};

let loaded: Promise<[Buffer, Buffer]> | undefined;
/** Whole fonts of their own: what the pages load are variable ones, which the renderer cannot read. */
const fonts = () => {
  loaded ??= Promise.all([
    font('noto-serif-display/600SemiBold/NotoSerifDisplay_600SemiBold.ttf'),
    font('onest/500Medium/Onest_500Medium.ttf'),
  ]);
  return loaded;
};
const font = (file: string) => readFile(join(process.cwd(), 'node_modules/@expo-google-fonts', file));
