/** Content-Id → the picture itself, as an address that needs no request. */
export type InlineParts = ReadonlyMap<string, string>;

const CONTENT_ID = /\bcid:([^"'\s)>]+)/gi;
const PICTURE = /^image\/(png|jpeg|gif|webp)$/;

type Described = { contentType: string; contentId: string | null };

/** The pictures a mail carries in itself, which a mail program shows where the text refers to them. */
export async function inlineParts(
  attachments: readonly Described[],
  read: (index: number) => Promise<Buffer>,
): Promise<InlineParts> {
  const parts = new Map<string, string>();
  for (const [index, { contentId, contentType }] of attachments.entries()) {
    if (!contentId || !PICTURE.test(contentType)) continue;
    parts.set(contentId, `data:${contentType};base64,${(await read(index)).toString('base64')}`);
  }
  return parts;
}

/** A mail as a page of its own: its pictures inside, its links in a new tab. It is shown only where nothing may run. */
export function previewHtml(html: string, parts: InlineParts): string {
  const whole = html.replaceAll(CONTENT_ID, (reference, id: string) => parts.get(id) ?? reference);
  const base = '<base target="_blank">';
  const head = /<head\b[^>]*>/i.exec(whole);
  if (!head) return `<!doctype html><head><meta charset="utf-8">${base}</head>${whole}`;
  const end = head.index + head[0].length;
  return whole.slice(0, end) + base + whole.slice(end);
}
