import { z } from 'zod';
import { publicId } from '../kernel/pure/id';

/** The types a picture may have. None of them can hold a script. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;

export type Purpose = {
  types: readonly string[];
  /** One of the sizes that the file routes know. */
  maxMegabytes: number;
  /** Of all frames together, counted before anything is decoded. */
  maxPixels: number;
  /** Of the variants that are shown; each is made in every format. */
  widths: readonly number[];
  /** Width to height of what is shown. */
  aspect: number;
};

export const maxBytesOf = ({ maxMegabytes }: Pick<Purpose, 'maxMegabytes'>) => maxMegabytes * 1024 * 1024;

/** What files are for. A new purpose is one entry here and one file route in `server/api/uploads.ts`. */
export const purposes = {
  'profile-photo': {
    types: pictureTypes,
    maxMegabytes: 8,
    maxPixels: 40_000_000,
    widths: [96, 192, 384],
    aspect: 1,
  },
  /** Four to three, as the generated covers are: cards, the head of the event's page, previews in messengers. */
  'event-cover': {
    types: pictureTypes,
    maxMegabytes: 8,
    maxPixels: 40_000_000,
    widths: [320, 640, 1280],
    aspect: 4 / 3,
  },
} as const satisfies Record<string, Purpose>;
export type PurposeName = keyof typeof purposes;
export const purposeNames = ['profile-photo', 'event-cover'] as const satisfies readonly PurposeName[];

export const fileStatuses = ['processing', 'ready', 'refused'] as const;
export type FileStatus = (typeof fileStatuses)[number];

export const variantFormats = ['avif', 'webp'] as const;
export type VariantFormat = (typeof variantFormats)[number];

export const fileInput = z.object({ fileId: publicId('fil') });
export type FileInput = z.infer<typeof fileInput>;

/** What the store calls a file: letters and digits, whoever the vendor is. */
export const registerUploadInput = z.object({
  ownerId: publicId('usr'),
  purpose: z.enum(purposeNames),
  storageKey: z.string().regex(/^[A-Za-z0-9]{16,128}$/),
});
export type RegisterUploadInput = z.infer<typeof registerUploadInput>;
