import type { Part } from './part';
import { livekitPart } from './parts/livekit';
import { mailboxPart } from './parts/mailbox';
import { postgresPart } from './parts/postgres';
import { webPart } from './parts/web';
import { workerPart } from './parts/worker';

/** Everything `npm start` runs. A new part is one file in `parts/` and one line here. */
export const allParts: readonly Part[] = [postgresPart, mailboxPart, livekitPart, workerPart, webPart];
