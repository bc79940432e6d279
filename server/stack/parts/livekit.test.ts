import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aContext } from '@/tests/support/fake-part';
import { livekitPart } from './livekit';

function told(env: Record<string, string>) {
  const home = mkdtempSync(join(tmpdir(), 'foyer-livekit-part-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  return { ...aContext(home), port: 7880, env };
}

test.each([
  ['http://localhost:3000', 'ws://localhost:7880'],
  ['http://127.0.0.1:3000', 'ws://127.0.0.1:7880'],
])('browsers that find the pages at %s find the rooms at %s', (PUBLIC_ORIGIN, url) => {
  expect(livekitPart.provides?.(told({ PUBLIC_ORIGIN }))).toMatchObject({
    LIVEKIT_URL: url,
    LIVEKIT_API_URL: 'http://127.0.0.1:7880',
    LIVEKIT_API_SECRET: expect.stringMatching(/^.{32,}$/),
  });
});

const othersComeIn: Record<string, string>[] = [
  { PUBLIC_ORIGIN: 'https://events.example.org' },
  { PUBLIC_ORIGIN: 'http://localhost:3000', HOST: '0.0.0.0' },
];

test.each(othersComeIn)('where others come in (%j) it is missing, because they could not reach it', async (env) => {
  expect(await livekitPart.missing?.(told(env))).toMatch(
    /^The embedded one serves browsers of this machine alone; set/,
  );
});

test('it is not started where another one is set, and hears from nobody but the pages of this stack', async () => {
  expect(livekitPart.replacedBy({ LIVEKIT_URL: 'wss://rooms.example.org' })).toBe('LIVEKIT_URL');
  const launch = await livekitPart.launch(told({ INTERNAL_ORIGIN: 'http://127.0.0.1:3000' }));
  expect(launch.env).toMatchObject({ LIVEKIT_WEBHOOK_URL: 'http://127.0.0.1:3000/api/webhooks/video' });
});
