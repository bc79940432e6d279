'use client';

import { ErrorPage } from '@/components/shared/error-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function DevError({ error, reset }: Props) {
  return <ErrorPage error={error} retry={reset} />;
}
