import { publicOrigin } from '../../env';
import { drawQr } from '../../kernel/qr';

/** Clear squares around the code, or a reader does not find it. */
const CLEAR = 4;

/** The code of one of our pages, black on white in both themes. */
export function pageCode(path: string): string {
  const { size, path: squares } = drawQr(new URL(path, publicOrigin()).href);
  const side = size + 2 * CLEAR;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-CLEAR} ${-CLEAR} ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M${-CLEAR} ${-CLEAR}h${side}v${side}h${-side}z"/><path d="${squares}"/></svg>`;
}
