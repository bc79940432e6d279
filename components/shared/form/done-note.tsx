import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** "Saved", at the lower edge of the window wherever the form is scrolled to, with and without JavaScript. */
export function DoneNote({ children }: { children: ReactNode }) {
  return (
    <p className="sticky bottom-4 z-10 flex w-fit animate-appear items-center gap-2.5 justify-self-center rounded-full border border-line bg-raised px-4 py-2.5 font-[560] shadow-float">
      <CircleCheck aria-hidden className="size-[18px] text-success" />
      {children}
    </p>
  );
}
