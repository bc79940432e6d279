import { domainToASCII } from 'node:url';

export type Address = { address: string; name?: string };

export class InvalidAddressError extends Error {
  override readonly name = 'InvalidAddressError';
}

const MAX_LOCAL_BYTES = 64;
const MAX_ADDRESS_BYTES = 254;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const LOCAL = /^[^\s@<>()[\],;:\\".]+(?:\.[^\s@<>()[\],;:\\".]+)*$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Letters of any script are welcome before the @; a look-alike of @ or of a bracket is not. */
function checkLocal(local: string) {
  if (CONTROL.test(local) || !LOCAL.test(local.normalize('NFKC')) || Buffer.byteLength(local) > MAX_LOCAL_BYTES) {
    throw new InvalidAddressError('The part before the @ is not valid.');
  }
}

/** The address as it goes on the wire: the domain in its ASCII form, which every vendor understands. */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [local, written] = [address.slice(0, at), address.slice(at + 1)];
  if (at < 1) throw new InvalidAddressError('The address has no @.');
  checkLocal(local);
  const domain = CONTROL.test(written) ? '' : domainToASCII(written);
  const wire = `${local}@${domain}`;
  if (!DOMAIN.test(domain) || Buffer.byteLength(wire) > MAX_ADDRESS_BYTES) {
    throw new InvalidAddressError('The domain of the address is not valid.');
  }
  return wire;
}

/** `"Шевченко, \"Марина\"" <m@example.com>`: the name is always quoted, so nothing in it can pass for syntax. */
export function formatAddress({ address, name }: Address): string {
  const wire = wireAddress(address);
  if (!name) return wire;
  if (CONTROL.test(name)) throw new InvalidAddressError('The name must not contain line breaks or control characters.');
  return `"${name.replace(/["\\]/g, String.raw`\$&`)}" <${wire}>`;
}

/** Reads `Foyer <mail@example.com>` or a bare address, the two forms a person writes into a settings file. */
export function parseAddress(text: string): Address {
  const named = /^\s*(?:"(?<quoted>[^"]*)"|(?<plain>[^"<>]*?))\s*<(?<address>[^<>]+)>\s*$/.exec(text)?.groups;
  const parsed: Address = named
    ? { address: named.address ?? '', name: named.quoted ?? named.plain }
    : { address: text.trim() };
  formatAddress(parsed);
  return parsed;
}
