import { pictureTypes } from '@/server/files/schema';

export type Crop = { x: number; y: number; width: number; height: number };

/** Only what is inside the frame is sent, so a photo straight from a camera may be larger than an upload. */
const MAX_CHOSEN_BYTES = 40 * 1024 * 1024;
const MAX_SIDE = 1024;
const QUALITY = 0.9;

/** Why this file is not worth a crop; null when the browser can show it. The server looks again, at the bytes. */
export async function refusalOfChoice(file: File): Promise<string | null> {
  if (!pictureTypes.some((type) => type === file.type)) return 'files.errors.type';
  if (file.size > MAX_CHOSEN_BYTES) return 'files.errors.too_large';
  try {
    (await createImageBitmap(file)).close();
    return null;
  } catch {
    // Renamed, cut or damaged: to the person it is one and the same.
    return 'files.errors.unreadable';
  }
}

/** The square that was chosen, as a file of its own. Drawn anew, so nothing of what the camera wrote goes with it. */
export async function cropPicture(url: string, { x, y, width, height }: Crop): Promise<File> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const side = Math.max(1, Math.min(MAX_SIDE, Math.round(width)));
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser has no canvas');
  // A JPEG knows no transparency and would turn it black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, side, side);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, x, y, width, height, 0, 0, side, side);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('The browser could not encode the picture');
  return new File([blob], 'photo.jpg', { type: blob.type });
}
