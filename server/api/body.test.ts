import { expect, test, vi } from 'vitest';
import { readBody } from './body';

const posted = (body: BodyInit | null) =>
  new Request('http://foyer.test/', {
    method: 'POST',
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });

test('a body is read as it came, also where letters lie across chunks', async () => {
  expect(await readBody(posted('{"name":"Әсел"}'), 100)).toBe('{"name":"Әсел"}');
  expect(await readBody(posted(null), 100)).toBe('');
  const bytes = new TextEncoder().encode('Әсел');
  const inPieces = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await readBody(posted(inPieces), bytes.length)).toBe('Әсел');
});

test('one without an end is left as soon as it is too large', async () => {
  const cancel = vi.fn();
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)), cancel });
  expect(await readBody(posted(endless), 10_000)).toBeNull();
  expect(cancel).toHaveBeenCalled();
});
