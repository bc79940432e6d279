'use client';

import { Toaster as Sonner } from 'sonner';

export { toast } from 'sonner';

/** One per shell. For what cannot be seen otherwise; everything else is said where it happened. */
export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
      containerAriaLabel={label}
      position="bottom-center"
      toastOptions={{
        unstyled: true,
        classNames: {
          // The library brings its own font.
          toast:
            'font-sans! flex w-full items-center gap-3 rounded-card border border-line bg-raised p-4 text-ink shadow-float',
          title: 'font-[560]',
          success: '[&_[data-icon]]:text-success',
          error: '[&_[data-icon]]:text-danger',
          description: 'text-ink-2 text-sm',
          actionButton:
            'ms-auto shrink-0 cursor-pointer rounded-lg bg-velvet px-3 py-1.5 font-[560] text-on-velvet text-sm hover:bg-velvet-hover pointer-coarse:min-h-11',
        },
      }}
    />
  );
}
