'use client';

import { Tooltip as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = { text: ReactNode; children: ReactNode };

/** A word more about a control that already has a name; never the only place where something is said. */
export function Tooltip({ text, children }: Props) {
  return (
    <Primitive.Provider delayDuration={300}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            data-slot="tooltip"
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 animate-fade rounded-lg border border-transparent bg-ink px-2.5 py-1.5 text-paper text-sm shadow-float"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
