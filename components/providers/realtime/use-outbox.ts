'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { refusalReason } from '../refusal';
import { type Entry, Outbox } from './outbox';

type Options<Item> = {
  /** Where it is kept in this tab, so that a reload loses nothing. */
  name: string;
  send: (entry: { key: string; item: Item }) => Promise<void>;
  /** What another version of this page left in storage may have another shape. */
  isItem: (value: unknown) => value is Item;
};

const isEntry = (value: unknown): value is Entry<unknown> =>
  typeof value === 'object' && value !== null && 'key' in value && 'item' in value && 'state' in value;

function keptIn<Item>(place: string, isItem: (value: unknown) => value is Item): Entry<Item>[] {
  const text = sessionStorage.getItem(place);
  const kept: unknown = text === null ? [] : JSON.parse(text);
  if (!Array.isArray(kept)) return [];
  return kept.filter((value): value is Entry<Item> => isEntry(value) && isItem(value.item));
}

/** Writing that survives a lost network, a restarted server and a reload: shown at once, marked until it is taken. */
export function useOutbox<Item>({ name, send, isItem }: Options<Item>) {
  const [entries, setEntries] = useState<readonly Entry<Item>[]>([]);
  const outbox = useRef<Outbox<Item> | null>(null);
  const deliver = useEffectEvent(send);
  const known = useEffectEvent((place: string) => keptIn(place, isItem));

  useEffect(() => {
    const place = `foyer_outbox:${name}`;
    const kept = known(place);
    const opened = new Outbox<Item>(kept, {
      send: (entry) => deliver(entry),
      refusal: refusalReason,
      changed: (now) => {
        sessionStorage.setItem(place, JSON.stringify(now));
        setEntries(now);
      },
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      newKey: () => crypto.randomUUID(),
    });
    outbox.current = opened;
    setEntries(kept);
    const again = () => void opened.send();
    again();
    window.addEventListener('online', again);
    return () => {
      opened.stop();
      window.removeEventListener('online', again);
    };
  }, [name]);

  return {
    entries,
    post: (item: Item) => outbox.current?.post(item),
    retry: (key: string) => outbox.current?.retry(key),
    discard: (key: string) => outbox.current?.discard(key),
  };
}
