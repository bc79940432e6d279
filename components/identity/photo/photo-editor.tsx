'use client';

import dynamic from 'next/dynamic';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useHydrated } from '../../shared/form/use-hydrated';
import type { Picture } from '../../ui/avatar';
import { refusalOfChoice } from './crop-picture';
import { PhotoActions } from './photo-actions';
import { Portrait } from './portrait';
import { usePhoto } from './use-photo';

// Nobody who only reads their account pays for the tool that crops.
const CropDialog = dynamic(() => import('./crop-dialog').then((module) => module.CropDialog), { ssr: false });

/** `children` are the words beside the portrait. */
type Props = { name: string; photo: Picture | null; children: ReactNode };

/** The portrait, and, where scripts run, everything one can do with it. A picture may also be dropped there. */
export function PhotoEditor({ name, photo, children }: Props) {
  const { step, shown, send, cancel, remove, undo, refuse } = usePhoto();
  const [chosen, setChosen] = useState<string | null>(null);
  const hydrated = useHydrated();
  const picture = shown ? null : photo;

  async function choose(file: File) {
    const refusal = await refusalOfChoice(file);
    if (refusal) refuse(refusal);
    else setChosen(URL.createObjectURL(file));
  }

  function close() {
    if (chosen) URL.revokeObjectURL(chosen);
    setChosen(null);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void choose(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button in it does the same.
    <header
      className="flex items-start gap-7 max-sm:gap-5"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className="shrink-0">
        <Portrait name={name} picture={picture} preview={shown?.preview ?? null} />
      </div>
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-2 pb-1">
        {children}
        {/* Its room is kept, so that nothing moves when the scripts have come. */}
        <div className="min-h-8 pointer-coarse:min-h-11">
          {hydrated && (
            <PhotoActions
              step={step}
              hasPhoto={shown ? shown.preview !== null : photo !== null}
              onChoose={(file) => void choose(file)}
              onCancel={cancel}
              onRemove={() => void remove()}
              onUndo={(fileId) => void undo(fileId)}
            />
          )}
        </div>
      </div>
      {chosen && (
        <CropDialog
          url={chosen}
          onClose={close}
          onFailed={() => {
            close();
            refuse('files.errors.unreadable');
          }}
          onCropped={(file) => {
            close();
            void send(file);
          }}
        />
      )}
    </header>
  );
}
