'use client';

import type { KeyboardEvent, RefObject } from 'react';

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]';

const focusablesOf = (row: Element) => [...row.querySelectorAll<HTMLElement>(FOCUSABLE)];

const isText = (element: EventTarget) =>
  element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type);

type Options = { scroller: RefObject<HTMLElement | null>; count: number; reveal: (index: number) => void };

/** The arrows go up and down a column of whatever one is on: boxes, links, buttons. Home and End go to its ends. */
export function useRowKeys({ scroller, count, reveal }: Options) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || isText(event.target)) return;
    const row = event.target.closest('tr[data-index]');
    if (!row) return;
    const index = Number(row.getAttribute('data-index'));
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }[event.key];
    if (next === undefined || next < 0 || next >= count) return;
    event.preventDefault();
    const place = focusablesOf(row).indexOf(event.target);
    reveal(next);
    // A row far away is only made once the list has moved there.
    requestAnimationFrame(() => {
      const target = scroller.current?.querySelector(`tr[data-index="${next}"]`);
      if (target) focusablesOf(target)[place]?.focus();
    });
  };
}
