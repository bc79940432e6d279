import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cachePlace, LIVEKIT_VERSION } from './cache';
import { releaseArchive } from './from-release';
import { livekitProgram } from './program';

const LIVEKIT = '#!/bin/sh\necho "livekit-server version 9.9.9"\n';
const NOWHERE = 'http://127.0.0.1:1';
const signal = new AbortController().signal;

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-livekit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function aProgram(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** A machine with only these programs, and a cache of its own. `sh` and `tar` every machine has. */
function aMachine(programs: Record<string, string> = {}) {
  const folder = aFolder();
  for (const [name, text] of Object.entries(programs)) aProgram(join(folder, 'bin', name), text);
  const env = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  return { folder, env, cached: cachePlace(env).program };
}

/** Writes what it was asked into a diary, and builds a program that runs. */
const go = (version: string, install = 'exit 0') => `#!/bin/sh
if [ "$1" = env ]; then echo ${version}; exit 0; fi
echo "$@" >> "$HOME/diary"
${install}
`;
const BUILDS = `sleep 0.3; printf '#!/bin/sh\\necho livekit-server version 1\\n' > "$GOBIN/server"; chmod 755 "$GOBIN/server"`;

async function aRelease(files: Record<string, Buffer>): Promise<string> {
  const server = createServer((request, response) => {
    const body = files[(request.url ?? '').slice(1)];
    response.writeHead(body ? 200 : 404).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

function anArchive(): { name: string; bytes: Buffer } {
  const folder = aFolder();
  aProgram(join(folder, 'livekit-server'), LIVEKIT);
  execFileSync('tar', ['-czf', join(folder, 'packed'), '-C', folder, 'livekit-server']);
  return {
    name: releaseArchive({ platform: 'linux', arch: process.arch }) ?? '',
    bytes: readFileSync(join(folder, 'packed')),
  };
}

const checksum = (name: string, bytes: Buffer) =>
  Buffer.from(`${'0'.repeat(64)}  another.zip\n${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);

describe('livekit-server', () => {
  test('is taken from PATH when it is there and runs', async () => {
    const { folder, env, cached } = aMachine({ 'livekit-server': LIVEKIT, go: go('go1.26.8') });
    expect(await livekitProgram({ env, signal })).toEqual({ path: join(folder, 'bin/livekit-server') });
    expect(existsSync(cached)).toBe(false);
  });

  test('is taken from the cache when it was got before', async () => {
    const { folder, env, cached } = aMachine({ go: go('go1.26.8') });
    aProgram(cached, LIVEKIT);
    expect(await livekitProgram({ env, signal })).toEqual({ path: cached });
    expect(existsSync(join(folder, 'diary'))).toBe(false);
  });

  test('is built once by Go, however many ask at the same time, and leaves nothing else behind', async () => {
    const { folder, env, cached } = aMachine({ go: go('go1.26.8', BUILDS) });
    const found = await Promise.all(Array.from({ length: 4 }, () => livekitProgram({ env, signal })));
    expect(found).toEqual(Array(4).fill({ path: cached }));
    const asked = readFileSync(join(folder, 'diary'), 'utf8').trim().split('\n');
    expect(asked).toEqual([`install -trimpath github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`]);
    expect(readdirSync(dirname(cached))).toEqual([`livekit-server-v${LIVEKIT_VERSION}`]);
  });

  test('is built anew when what lies in the cache does not run', async () => {
    const { env, cached } = aMachine({ go: go('go1.27.0', BUILDS) });
    aProgram(cached, 'cut short');
    aProgram(`${cached}.draft/server`, 'left by one that was killed');
    expect(await livekitProgram({ env, signal })).toEqual({ path: cached });
    expect(readFileSync(cached, 'utf8')).toContain('livekit-server');
  });

  test.skipIf(process.platform !== 'linux')('is downloaded where there is no Go that can build it', async () => {
    const { env, cached } = aMachine({ go: go('go1.25.3', 'exit 1') });
    const { name, bytes } = anArchive();
    const release = await aRelease({ [name]: bytes, 'checksums.txt': checksum(name, bytes) });
    expect(await livekitProgram({ env, signal, release })).toEqual({ path: cached });
    expect(readFileSync(cached, 'utf8')).toBe(LIVEKIT);
  });

  test.skipIf(process.platform !== 'linux')('is not used when it is not what its project published', async () => {
    const { env, cached } = aMachine({ go: go('go1.25.3') });
    const { name, bytes } = anArchive();
    for (const checksums of [checksum(name, Buffer.from('another')), Buffer.from('')]) {
      const release = await aRelease({ [name]: bytes, 'checksums.txt': checksums });
      expect(await livekitProgram({ env, signal, release })).toEqual({
        missing: expect.stringContaining(`(${name} does not have the checksum that its project published)`),
      });
    }
    expect(existsSync(cached)).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')(
    'is missing where no way leads to it, and that says what to do',
    async () => {
      const { env, cached } = aMachine({ go: go('go1.26.8', 'echo "go: no network" >&2; exit 1') });
      expect(await livekitProgram({ env, signal, release: NOWHERE })).toEqual({
        missing: expect.stringMatching(
          /^Go could not build livekit-server \(go: no network\), and it could not be downloaded \(.+\)\. Install Go 1\.26 or newer, or livekit-server itself, and start again\.$/,
        ),
      });
      expect(readdirSync(dirname(cached))).toEqual([]);
    },
  );

  test('is missing where nothing can be written, which stops nobody', async () => {
    const { folder, env } = aMachine({ go: go('go1.26.8', BUILDS) });
    writeFileSync(join(folder, 'cache'), 'a file, where a folder would have to be');
    expect(await livekitProgram({ env, signal })).toEqual({
      missing: expect.stringMatching(/^there is no room for livekit-server in .+ Install Go 1\.26/),
    });
  });

  test('is not waited for by whoever has stopped', async () => {
    const { env } = aMachine({ go: go('go1.26.8', 'sleep 60') });
    const stop = new AbortController();
    const asked = livekitProgram({ env, signal: stop.signal, release: NOWHERE });
    stop.abort();
    await expect(asked).rejects.toThrow();
  });
});

test.each([
  ['linux', 'x64', `livekit_${LIVEKIT_VERSION}_linux_amd64.tar.gz`],
  ['linux', 'arm64', `livekit_${LIVEKIT_VERSION}_linux_arm64.tar.gz`],
  ['darwin', 'arm64', undefined],
  ['linux', 'riscv64', undefined],
] as const)('for %s on %s the project publishes %s', (platform, arch, archive) => {
  expect(releaseArchive({ platform, arch })).toBe(archive);
});
