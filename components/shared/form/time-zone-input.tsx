'use client';

import { useHydrated } from './use-hydrated';

/** Tells the server which clock this browser lives by; empty without JavaScript. */
export function TimeZoneInput({ name }: { name: string }) {
  const zone = useHydrated() ? Intl.DateTimeFormat().resolvedOptions().timeZone : '';
  return <input type="hidden" name={name} value={zone} />;
}
