import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { coverArt } from '../../events/rules/cover-art';
import { PRODUCT_NAME } from '../../kernel/pure/product';
import { readJpeg } from './anonymous';
import type { Drawing } from './drawings';

export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;
/** Higher when the drawing itself changes: every address with a picture of the old kind is another one then. */
const DRAWING = 2;
const LONGEST_TITLE = 110;
const KEPT = 64;

/** Follows from everything that is drawn, so a picture never changes under its address. */
export function pictureVersion({ title, lines, foot, seed, coverFileId }: Drawing): string {
  const drawn = [DRAWING, title, lines, foot, seed, coverFileId];
  return createHash('sha256').update(JSON.stringify(drawn)).digest('base64url').slice(0, 16);
}

export const picturePath = (drawing: Drawing): string => {
  const { locale, kind, name } = drawing.address;
  return `/api/pictures/${locale}/${kind}/${name}/${pictureVersion(drawing)}`;
};

const pictures = new Map<string, Promise<ArrayBuffer>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Drawn once and one at a time, so that asking for many costs the one who waits and not the pages. Only pages that
 * exist are drawn, each in one version.
 */
export function drawPicture(drawing: Drawing): Promise<ArrayBuffer> {
  const key = pictureVersion(drawing);
  const known = pictures.get(key);
  if (known) return known;
  const picture = last.then(() => draw(drawing));
  last = picture.catch(() => pictures.delete(key));
  pictures.set(key, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > KEPT && oldest) pictures.delete(oldest);
  return picture;
}

const ART = { width: 840, height: 630 };

/** The uploaded cover or, where there is none any more, the generated one: always as the page shows it. */
async function artOf({ seed, coverFileId }: Drawing): Promise<string> {
  const jpeg = coverFileId && (await readJpeg({ fileId: coverFileId, ...ART }));
  if (jpeg) return `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
  return `data:image/svg+xml;base64,${Buffer.from(coverArt(seed)).toString('base64')}`;
}

async function draw(drawing: Drawing): Promise<ArrayBuffer> {
  const [serif, text] = await fonts();
  const art = await artOf(drawing);
  const title = drawing.title.length > LONGEST_TITLE ? `${drawing.title.slice(0, LONGEST_TITLE - 1)}…` : drawing.title;
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
        {drawing.lines.map((line) => (
          <div key={line} style={{ fontSize: 28, marginTop: 8 }}>
            {line}
          </div>
        ))}
        <div style={{ fontSize: 26, marginTop: 14, color: 'rgba(255,248,242,0.72)' }}>{drawing.foot}</div>
      </div>
      {/* biome-ignore lint/performance/noImgElement: drawn into a picture, not shown by a browser. */}
      <img src={art} alt="" {...ART} style={{ position: 'absolute', left: 760, top: 0 }} />
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
