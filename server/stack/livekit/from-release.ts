import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LIVEKIT_VERSION } from './cache';

const run = promisify(execFile);
const ANSWER_TIMEOUT_MS = 10_000;
const ARCHIVE_TIMEOUT_MS = 5 * 60_000;
const RELEASE = `https://github.com/livekit/livekit/releases/download/v${LIVEKIT_VERSION}`;
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' };

/** The project publishes none for other systems. */
export function releaseArchive({ platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>): string | undefined {
  const architecture = ARCHITECTURES[arch];
  if (platform !== 'linux' || architecture === undefined) return undefined;
  return `livekit_${LIVEKIT_VERSION}_linux_${architecture}.tar.gz`;
}

type Download = { archive: string; draft: string; target: string; signal: AbortSignal; release?: string };

/** Fetched, compared with the project's own list of checksums, unpacked, and put into place when it is whole. */
export async function download({ archive, draft, target, signal, release = RELEASE }: Download): Promise<void> {
  const fetched = (name: string, timeoutMs: number) => fetchFile(`${release}/${name}`, { signal, timeoutMs });
  // The short list first: where nobody answers, nobody waits long.
  const checksums = (await fetched('checksums.txt', ANSWER_TIMEOUT_MS)).toString('utf8');
  const bytes = await fetched(archive, ARCHIVE_TIMEOUT_MS);
  if (checksumsOf(checksums).get(archive) !== createHash('sha256').update(bytes).digest('hex')) {
    throw new Error(`${archive} does not have the checksum that its project published`);
  }
  const packed = join(draft, archive);
  writeFileSync(packed, bytes);
  await run('tar', ['-xzf', packed, '-C', draft, 'livekit-server'], { signal });
  chmodSync(join(draft, 'livekit-server'), 0o755);
  renameSync(join(draft, 'livekit-server'), target);
}

/** Lines of `<sha256>  <file>`. */
const checksumsOf = (text: string) =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line.trim()) ?? [];
      return sum && name ? [[name, sum] as const] : [];
    }),
  );

async function fetchFile(url: string, { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number }) {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) });
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
