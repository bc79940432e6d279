'use client';

import { type ComponentProps, useState } from 'react';
import { Link } from '@/server/i18n/navigation';

/**
 * A link in a long list. It is fetched ahead when somebody points at it or reaches it by keyboard, not when it scrolls
 * by: a page of twenty events would otherwise ask for twenty pages that nobody opens.
 */
export function IntentLink(props: ComponentProps<typeof Link>) {
  const [meant, setMeant] = useState(false);
  const mean = () => setMeant(true);
  return <Link {...props} prefetch={meant ? null : false} onPointerEnter={mean} onFocus={mean} />;
}
