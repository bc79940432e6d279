import { setTimeout as delay } from 'node:timers/promises';
import type { SignedCall } from './authentication';
import { kindOf } from './channel-name';
import type { Fault, Faults } from './faults';
import { frameOf } from './frames';
import type { House } from './house';
import { Refused, type Reply } from './http';
import { type Publication, readBatch, readEvent } from './publish-request';
import { channelInfo } from './queries';
import type { Replays } from './replays';

export type Publishing = { house: House; faults: Faults; replays: Replays; stopping: AbortSignal };

export async function postEvent(parts: Publishing, call: SignedCall): Promise<Reply> {
  const publication = readEvent(call.body);
  await publish(parts, [publication], call.signature);
  const { channels, info } = publication;
  if (info.length === 0) return { status: 200, json: {} };
  const told = channels.map((name) => [name, channelInfo(parts.house, name, info)]);
  return { status: 200, json: { channels: Object.fromEntries(told) } };
}

export async function postBatch(parts: Publishing, call: SignedCall): Promise<Reply> {
  const publications = readBatch(call.body);
  await publish(parts, publications, call.signature);
  if (publications.every(({ info }) => info.length === 0)) return { status: 200, json: {} };
  const told = publications.map(({ channels: [name = ''], info }) => channelInfo(parts.house, name, info));
  return { status: 200, json: { batch: told } };
}

async function publish(parts: Publishing, publications: readonly Publication[], signature: string) {
  const { house, faults, replays, stopping } = parts;
  const fault = faults.take(publications.flatMap(({ channels }) => channels));
  if (fault?.mode === 'fail') throw new Refused(fault.status, 'Told to fail');
  // Answered as the first time: who repeats a request after a lost answer learns that it succeeded.
  if (!replays.claim(signature, Date.now())) return;
  const deliverAll = () => {
    for (const publication of publications) deliver(house, publication);
  };
  if (fault) return deliverWrongly(fault, deliverAll, stopping);
  deliverAll();
}

async function deliverWrongly({ mode, delayMs }: Fault, deliverAll: () => void, stopping: AbortSignal) {
  if (mode === 'late') {
    const timer = setTimeout(deliverAll, delayMs);
    stopping.addEventListener('abort', () => clearTimeout(timer), { once: true });
    return;
  }
  deliverAll();
  if (mode === 'duplicate') deliverAll();
  // Out before the answer: whoever gives up waiting must not believe that nothing was sent.
  if (mode === 'slow') await pause(delayMs, stopping);
}

/** Ends early when we are asked to stop, so that a slow answer never holds that up. */
async function pause(delayMs: number, stopping: AbortSignal) {
  try {
    await delay(delayMs, undefined, { signal: stopping });
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
}

function deliver({ channels, lastEvents }: House, { channels: names, event, data, exceptSocketId }: Publication) {
  for (const name of names) {
    const channel = channels.find(name);
    const { cached } = channel?.kind ?? kindOf(name);
    if (!channel && !cached) continue;
    const frame = frameOf({ event, channel: name, data });
    if (cached) lastEvents.keep(name, frame, Date.now());
    channel?.broadcast(frame, exceptSocketId);
  }
}
