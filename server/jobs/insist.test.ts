import { expect, test, vi } from 'vitest';
import { insist } from './insist';

test('what works is done once', async () => {
  const work = vi.fn(async () => undefined);
  await insist(work);
  expect(work).toHaveBeenCalledTimes(1);
});

test('what fails is tried again until it works', async () => {
  const work = vi.fn(async () => undefined);
  work.mockRejectedValueOnce(new Error('busy')).mockRejectedValueOnce(new Error('busy'));
  await insist(work);
  expect(work).toHaveBeenCalledTimes(3);
});

test('what goes on failing is told to the queue, with its last reason', async () => {
  const work = vi.fn(async () => Promise.reject(new Error('away')));
  await expect(insist(work)).rejects.toThrow('away');
  expect(work).toHaveBeenCalledTimes(4);
});

test('what took long to fail is not tried again in haste', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(1001);
  const work = vi.fn(async () => Promise.reject(new Error('too busy')));
  await expect(insist(work)).rejects.toThrow('too busy');
  expect(work).toHaveBeenCalledTimes(1);
  clock.mockRestore();
});
