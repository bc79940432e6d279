'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * Leaving a field by pressing a button would mark the field between press and release: the mark moves the button away
 * from under the finger, and the press is lost. So what moves the form waits until the press is over.
 */
export function usePress() {
  const pressing = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const release = () => {
      pressing.current = false;
      const works = waiting.current.splice(0);
      // The click itself comes right after the release.
      setTimeout(() => {
        for (const work of works) work();
      });
    };
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, []);
  const press = useCallback(() => {
    pressing.current = true;
  }, []);
  const afterPress = useCallback((work: () => void) => {
    if (pressing.current) waiting.current.push(work);
    else work();
  }, []);
  return { press, afterPress };
}
