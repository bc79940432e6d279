'use client';

import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** The server's clock, second by second: a device whose own is wrong counts down rightly all the same. */
export function useNow(serverNow: Date): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const aheadMs = serverNow.getTime() - Date.now();
    const tick = () => setNow(new Date(Date.now() + aheadMs));
    const timer = setInterval(tick, SECOND_MS);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}
