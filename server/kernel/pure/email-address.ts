/** The same before the @ as the mailer takes, so that nobody signs up with an address that no mail can be sent to. */
const LOCAL = /^[^\s\p{C}@<>()[\],;:\\".]+(?:\.[^\s\p{C}@<>()[\],;:\\".]+)*$/u;
const WRITTEN_DOMAIN = /^(?:[\p{L}\p{N}\p{M}-]+\.)+[\p{L}\p{N}\p{M}-]+$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_LOCAL_BYTES = 64;
const MAX_ADDRESS_BYTES = 254;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Letters of any script on both sides; no comments, quotes or lists, which only serve to smuggle a second address. */
export function isEmailAddress(text: string): boolean {
  const [local = '', written = '', ...more] = text.split('@');
  if (more.length > 0 || !LOCAL.test(local.normalize('NFKC')) || !LOCAL.test(local)) return false;
  if (bytesOf(local) > MAX_LOCAL_BYTES || !WRITTEN_DOMAIN.test(written)) return false;
  const domain = URL.parse(`http://${written}`)?.hostname ?? '';
  return DOMAIN.test(domain) && bytesOf(`${local}@${domain}`) <= MAX_ADDRESS_BYTES;
}

/** The address alone of `Foyer <mail@example.com>`, as settings write it. */
export const addressIn = (written: string): string => /<([^<>]+)>\s*$/.exec(written)?.[1] ?? written.trim();
