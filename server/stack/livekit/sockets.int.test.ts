import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { livekitVideo } from '@/server/integrations/video/livekit';
import { startLivekit } from '@/server/integrations/video/testing';

type Socket = { protocol: string; local: string; remote: string; listens: boolean };

const LISTENING = '0A';

/** The kernel writes 127.0.0.1:80 as 0100007F:0050. */
function addressOf(written: string): string {
  const [host = '', port = ''] = written.split(':');
  const name =
    host.length === 8
      ? (host.match(/../g) ?? [])
          .reverse()
          .map((byte) => Number.parseInt(byte, 16))
          .join('.')
      : host;
  return `${name}:${Number.parseInt(port, 16)}`;
}

/** Every internet socket that a process holds, by the kernel's own tables. */
function socketsOf(pid: number): Socket[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap(
      (fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    readFileSync(`/proc/net/${protocol}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => inodes.has(fields[9] ?? ''))
      .map(([, local = '', remote = '', state]) => ({
        protocol,
        local: addressOf(local),
        remote: addressOf(remote),
        listens: protocol.startsWith('udp') || state === LISTENING,
      })),
  );
}

test.skipIf(process.platform !== 'linux')(
  'the room server listens twice on the loopback, and speaks with nobody outside',
  async ({ skip, onTestFinished }) => {
    const livekit = await startLivekit();
    if ('missing' in livekit) return skip(livekit.missing);
    onTestFinished(livekit.stop);
    await livekitVideo(livekit).openRoom({ name: 'quiet' });

    const sockets = socketsOf(livekit.pid);
    expect(sockets.filter(({ listens }) => listens)).toEqual([
      { protocol: 'tcp', local: `127.0.0.1:${livekit.port}`, remote: '0.0.0.0:0', listens: true },
      { protocol: 'udp', local: `127.0.0.1:${livekit.udpPort}`, remote: '0.0.0.0:0', listens: true },
    ]);
    const spoken = sockets.filter(({ listens }) => !listens);
    // The call above, and its answer to us about the room: what is spoken with at all is this machine.
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken.filter(({ remote }) => !remote.startsWith('127.0.0.1:'))).toEqual([]);
  },
);
