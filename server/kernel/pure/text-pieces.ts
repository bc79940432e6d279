export type TextPiece = { kind: 'text' | 'link'; text: string; at: number };

const ADDRESS = /https?:\/\/[^\s<>"']+/g;
/** What ends a sentence is not part of the address in it. */
const TRAILING = /[.,;:!?)\]»”]+$/;

/** Cuts a text at the addresses in it. Only http(s): nothing that a browser would run becomes a link. */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    if (match.index > done) pieces.push({ kind: 'text', text: text.slice(done, match.index), at: done });
    pieces.push({ kind: 'link', text: address, at: match.index });
    done = match.index + address.length;
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done), at: done });
  return pieces;
}
