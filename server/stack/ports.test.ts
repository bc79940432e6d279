import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { chooseUdpPort } from './ports';

test('a UDP port is the one that was wished for, and another one while somebody has it', async () => {
  const wished = await chooseUdpPort(0);
  expect(await chooseUdpPort(wished)).toBe(wished);

  const neighbour = createSocket('udp4');
  onTestFinished(() => void neighbour.close());
  neighbour.bind(wished, '127.0.0.1');
  await once(neighbour, 'listening');
  const other = await chooseUdpPort(wished);
  expect([other === wished, other > 0]).toEqual([false, true]);
});
