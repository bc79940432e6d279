/** RFC 5545 counts octets, and every line after the first begins with a space that counts too. */
const LINE_OCTETS = 75;

/** `20261212T140000Z`: the only form that no calendar reads in a zone of its own. */
export const utcStamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

export const escapeText = (text: string) =>
  text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n|\r|\n/g, String.raw`\n`);

/** The lines of a calendar's file as it is sent: folded, each with the end that the format asks for. */
export const calendarText = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  // By whole characters: a letter cut in the middle is no letter on either line.
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
