import type { ReactNode } from 'react';
import { DoorwayPicture } from './doorway-picture';

type Props = {
  title: ReactNode;
  lead?: ReactNode;
  /** The other way in, below the card. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The pages in front of the house: a lit doorway, and beside it the one thing to do. */
export function Doorway({ title, lead, aside, children }: Props) {
  return (
    <main
      id="content"
      className="page grid items-end gap-x-16 pt-12 md:grid-cols-[minmax(0,1fr)_minmax(0,452px)] max-md:pt-6 lg:gap-x-24"
    >
      <DoorwayPicture />
      <div className="grid content-center gap-6 self-center pb-10 max-md:gap-5 max-md:pt-6 max-md:pb-0">
        <header className="grid gap-2.5 max-md:text-center">
          <h1 className="title-page text-[clamp(32px,3.6vw,46px)]!">{title}</h1>
          {lead && <p className="max-w-[46ch] text-ink-2 text-lg max-md:mx-auto max-md:text-base">{lead}</p>}
        </header>
        {children}
        {aside && <p className="border-line border-t pt-5 text-ink-2 max-md:text-center">{aside}</p>}
      </div>
    </main>
  );
}
