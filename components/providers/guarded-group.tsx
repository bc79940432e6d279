import { type ReactNode, Suspense } from 'react';
import { ThemeScript } from '../shared/theme-script';
import { TrpcProvider } from './trpc';
import { Words } from './words';

type Props = { nonce?: string; children: ReactNode };

/** What every page of a group of personal pages needs, whether or not its shell may be entered. */
export function GuardedGroup({ nonce, children }: Props) {
  return (
    <Words also={['common']}>
      <ThemeScript nonce={nonce} />
      {/* A refusal or a redirect inside a boundary reaches browsers without a script too. */}
      <TrpcProvider>
        <Suspense>{children}</Suspense>
      </TrpcProvider>
    </Words>
  );
}
