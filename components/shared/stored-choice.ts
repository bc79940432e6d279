'use client';

import { useSyncExternalStore } from 'react';

type Choice<T, Unknown> = {
  /** The name in this browser's storage. */
  key: string;
  /** What is stored, or `null`, as a value. */
  read: (stored: string | null) => T;
  /** As long as the browser has not spoken: on the server and in the first paint. */
  unknown: Unknown;
  /** What the choice does to the document, in the tabs that did not make it too. */
  apply?: (value: T) => void;
};

/** Something this reader chose on this device. It is kept here alone, and every tab follows at once. */
export function storedChoice<T extends string | boolean, Unknown = T>({
  key,
  read,
  unknown,
  apply,
}: Choice<T, Unknown>) {
  const changed = `foyer:${key}`;
  const current = () => read(localStorage.getItem(key));

  const subscribe = (onChange: () => void): (() => void) => {
    const follow = () => {
      apply?.(current());
      onChange();
    };
    // `storage` tells of other tabs, our own event of this one.
    const tells = ['storage', changed];
    for (const name of tells) window.addEventListener(name, follow);
    return () => {
      for (const name of tells) window.removeEventListener(name, follow);
    };
  };

  return {
    use: () => useSyncExternalStore<T | Unknown>(subscribe, current, () => unknown),
    choose: (stored: string | null) => {
      if (stored === null) localStorage.removeItem(key);
      else localStorage.setItem(key, stored);
      apply?.(current());
      window.dispatchEvent(new Event(changed));
    },
  };
}
