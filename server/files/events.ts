import { z } from 'zod';
import { defineEvent } from '../kernel/outbox';
import { publicId } from '../kernel/pure/id';

const file = z.object({ fileId: publicId('fil') });

export const fileReady = defineEvent('files.file.ready', file);
export const fileRefused = defineEvent('files.file.refused', file.extend({ reason: z.string() }));
export const fileCollected = defineEvent('files.file.collected', file);

export const fileEvents = [fileReady, fileRefused, fileCollected];
