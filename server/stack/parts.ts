import type { Part } from './part';
import { livekitPart } from './parts/livekit';
import { mailboxPart } from './parts/mailbox';
import { postgresPart } from './parts/postgres';
import { realtimePart } from './parts/realtime';
import { uploadsPart } from './parts/uploads';
import { webPart } from './parts/web';
import { workerPart } from './parts/worker';

/** Everything `npm start` runs. A new part is one file in `parts/` and one line here. */
export const allParts: readonly Part[] = [
  postgresPart,
  mailboxPart,
  realtimePart,
  uploadsPart,
  livekitPart,
  workerPart,
  webPart,
];
