'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useHydrated } from '../shared/form/use-hydrated';

/** `toggle` is null where the browser shows nothing but video in full, as on some phones. */
export function useFullScreen(target: RefObject<HTMLElement | null>) {
  const hydrated = useHydrated();
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const look = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const toggle = () => void (isFull ? document.exitFullscreen() : target.current?.requestFullscreen());
  return { isFull, toggle: hydrated && document.fullscreenEnabled ? toggle : null };
}
