import { create, toBuffer } from 'qrcode';

/** Squares as a path over a grid of `size` by `size`: the page and the printed ticket draw the same one. */
export type QrDrawing = { size: number; path: string };

const LEVEL = 'Q';

export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: LEVEL });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  return { size: modules.size, path: squares.join('') };
}

/** For mails, whose readers show no drawings. */
export const paintQr = (text: string): Promise<Buffer> =>
  toBuffer(text, { errorCorrectionLevel: LEVEL, margin: 2, scale: 10 });
