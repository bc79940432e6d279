import { z } from 'zod';
import { type Mailbox, MailboxError, mailbox, mailboxFault } from '../integrations/email/dev';
import { embeddedRealtime, realtimeFault } from '../integrations/realtime/dev';
import { uploadFault, uploadStore } from '../integrations/storage/dev';
import { DomainError, notFound } from '../kernel/errors';
import { logger } from '../kernel/logger';
import { devLiveRouter } from './dev-live';
import { wallRouter } from './dev-wall';
import { devProcedure, router } from './trpc';

const messageInput = z.object({ messageId: z.string().max(100) });
const listInput = z.object({
  search: z.string().trim().max(200).optional(),
  /** The id a page ended with: older mails follow. */
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(100).default(50),
});

/** What the mailbox answers, or why it does not, in words the screen has a face for. */
async function ask<Answer>(question: (opened: Mailbox) => Promise<Answer>): Promise<Answer> {
  const opened = mailbox();
  if (!opened) throw notFound('dev.mailbox.errors.replaced');
  try {
    return await question(opened);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    if (cause instanceof MailboxError && cause.status === 404) throw notFound('dev.mailbox.errors.unknown');
    logger().warn({ error: cause }, 'the mailbox did not answer');
    throw new DomainError('retry', 'dev.mailbox.errors.down', { cause });
  }
}

const found = <Thing>(thing: Thing | null | undefined): Thing => {
  if (thing === null || thing === undefined) throw notFound('dev.mailbox.errors.unknown');
  return thing;
};

const faultRouter = router({
  list: devProcedure.query(() => ask((opened) => opened.faults())),
  add: devProcedure.input(mailboxFault).mutation(({ input }) => ask((opened) => opened.fault(input))),
  clear: devProcedure.mutation(() => ask((opened) => opened.clearFaults())),
});

const mailboxRouter = router({
  list: devProcedure
    .input(listInput)
    .query(({ input: { cursor, ...wanted } }) => ask((opened) => opened.list({ ...wanted, after: cursor }))),
  get: devProcedure
    .input(messageInput)
    .query(({ input: { messageId } }) => ask(async (opened) => found(await opened.find(messageId)))),
  html: devProcedure
    .input(messageInput)
    .query(({ input: { messageId } }) => ask(async (opened) => found(await opened.preview(messageId)))),
  attachment: devProcedure
    .input(messageInput.extend({ index: z.int().min(0).max(999) }))
    .query(({ input: { messageId, index } }) =>
      ask(async (opened) => {
        const { attachments } = found(await opened.find(messageId));
        const described = found(attachments[index]);
        const content = await opened.attachment(messageId, index);
        return { ...described, base64: content.toString('base64') };
      }),
    ),
  clear: devProcedure.mutation(() => ask((opened) => opened.clear())),
  fault: faultRouter,
});

type Twin<Control> = { part: string; control: () => Control | null; replaced: string; down: string };

/** The same for the embedded servers that have no screen: tests and the curious tell them to fail. */
const asking =
  <Control>({ part, control, replaced, down }: Twin<Control>) =>
  async <Answer>(question: (opened: Control) => Promise<Answer>): Promise<Answer> => {
    const opened = control();
    if (!opened) throw notFound(replaced);
    try {
      return await question(opened);
    } catch (cause) {
      logger().warn({ error: cause, part }, 'an embedded server did not answer');
      throw new DomainError('retry', down, { cause });
    }
  };

const askStore = asking({
  part: 'uploads',
  control: uploadStore,
  replaced: 'dev.uploads.errors.replaced',
  down: 'dev.uploads.errors.down',
});
const askRealtime = asking({
  part: 'realtime',
  control: embeddedRealtime,
  replaced: 'dev.realtime.errors.replaced',
  down: 'dev.realtime.errors.down',
});

const realtimeFaultRouter = router({
  list: devProcedure.query(() => askRealtime((server) => server.faults())),
  add: devProcedure.input(realtimeFault).mutation(({ input }) => askRealtime((server) => server.fault(input))),
  clear: devProcedure.mutation(() => askRealtime((server) => server.clearFaults())),
});

const uploadFaultRouter = router({
  list: devProcedure.query(() => askStore((store) => store.faults())),
  add: devProcedure.input(uploadFault).mutation(({ input }) => askStore((store) => store.fault(input))),
  clear: devProcedure.mutation(() => askStore((store) => store.clearFaults())),
});

/** Behind the screens under /dev; every procedure answers not-found where those are closed. */
export const devRouter = router({
  mailbox: mailboxRouter,
  realtime: router({ fault: realtimeFaultRouter }),
  uploads: router({ fault: uploadFaultRouter }),
  wall: wallRouter,
  live: devLiveRouter,
});
