'use client';

import { ZoomIn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import Cropper from 'react-easy-crop';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogTitle } from '../../ui/dialog';
import { type Crop, cropPicture } from './crop-picture';

const MAX_ZOOM = 4;
const STEP_PIXELS = 8;

type Props = { url: string; onCropped: (file: File) => void; onFailed: () => void; onClose: () => void };

/** The part of the picture that others will see: moved by finger, mouse or arrow keys, enlarged by the slider. */
export function CropDialog({ url, onCropped, onFailed, onClose }: Props) {
  const t = useTranslations('identity.photo');
  const [position, setPosition] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [chosen, setChosen] = useState<Crop | null>(null);
  const [working, setWorking] = useState(false);

  async function use() {
    if (!chosen) return;
    setWorking(true);
    await cropPicture(url, chosen).then(onCropped, onFailed);
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogTitle>{t('crop_title')}</DialogTitle>
        <DialogDescription>{t('crop_hint')}</DialogDescription>
        <div className="relative h-[min(340px,52dvh)] overflow-hidden rounded-card bg-[#140c10] [&_[data-testid=cropper]:focus-visible]:outline-3 [&_[data-testid=cropper]:focus-visible]:outline-[#fff]">
          <Cropper
            image={url}
            crop={position}
            zoom={zoom}
            maxZoom={MAX_ZOOM}
            aspect={1}
            cropShape="round"
            showGrid={false}
            keyboardStep={STEP_PIXELS}
            cropperProps={{ role: 'group', 'aria-label': t('crop_area') }}
            onCropChange={setPosition}
            onZoomChange={setZoom}
            onCropComplete={(_, pixels) => setChosen(pixels)}
          />
        </div>
        <label className="flex min-h-11 items-center gap-3">
          <ZoomIn aria-hidden className="size-[18px] text-ink-2" />
          <span className="text-sm">{t('zoom')}</span>
          <input
            type="range"
            className="h-11 min-w-0 flex-1 accent-velvet"
            min={1}
            max={MAX_ZOOM}
            step={0.05}
            value={zoom}
            onChange={(event) => setZoom(Number(event.target.value))}
          />
        </label>
        <DialogFooter>
          <DialogClose asChild>
            <Button>{t('cancel')}</Button>
          </DialogClose>
          <Button variant="primary" pending={working} disabled={!chosen} onClick={() => void use()}>
            {t('use')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
