import type { ReactNode } from 'react';
import { ThemeScript } from '../shared/theme-script';
import { TrpcProvider } from './trpc';
import { Words } from './words';

type Props = { nonce?: string; children: ReactNode };

/**
 * What every page of a group of personal pages needs, whether or not its shell may be entered. No boundary around the
 * pages: what arrives inside one is revealed by a script, and what these pages say reaches browsers without any.
 */
export function GuardedGroup({ nonce, children }: Props) {
  return (
    <Words also={['common']}>
      <ThemeScript nonce={nonce} />
      <TrpcProvider>{children}</TrpcProvider>
    </Words>
  );
}
