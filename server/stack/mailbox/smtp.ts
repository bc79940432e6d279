import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { Fault } from './faults';
import { deliver, type SendingParts } from './sending';
import { readSmtpMail } from './smtp-mail';

const HOST = '127.0.0.1';
const MAX_BYTES = 40 * 1024 * 1024;
/** What real servers say only once they have seen the whole mail; other refusals are answered to the recipient. */
const SAID_OF_CONTENT = new Set([451, 452, 552, 554]);

/** `550 5.1.1 No such user`, which smtp-server wants in two pieces. */
function refusalOf({ smtpReply }: Fault): Error & { responseCode: number } {
  return Object.assign(new Error(smtpReply.slice(4)), { responseCode: Number(smtpReply.slice(0, 3)) });
}

type Conversation = Pick<SMTPServerOptions, 'onAuth' | 'onRcptTo' | 'onData'>;

function conversation(parts: SendingParts, key: string): Conversation {
  // Foyer writes to one recipient at a time, so a session has at most one fault under way.
  const faults = new WeakMap<SMTPServerSession, Fault>();

  return {
    onAuth({ username, password }, _session, answer) {
      if (password === key) return answer(null, { user: username });
      answer(new Error('Authentication failed'));
    },
    onRcptTo({ address }, session, answer) {
      faults.delete(session);
      const fault = parts.faults.take(new Set([address.toLowerCase()]));
      if (!fault) return answer();
      const refusal = fault.mode === 'fail' ? refusalOf(fault) : null;
      if (refusal && !SAID_OF_CONTENT.has(refusal.responseCode)) return answer(refusal);
      faults.set(session, fault);
      answer();
    },
    async onData(stream, session, answer) {
      const fault = faults.get(session) ?? null;
      faults.delete(session);
      try {
        const mail = await readSmtpMail(stream, session.envelope);
        if (fault?.mode === 'fail') return answer(refusalOf(fault));
        // Like any mail server, it takes what it is given: a mail that comes twice is there twice.
        await deliver(parts, [mail], { attempt: { key: null, bodyHash: '' }, fault });
        answer(null);
      } catch (error) {
        console.error('mailbox: a mail by SMTP could not be taken', error);
        answer(Object.assign(new Error('Local error in processing'), { responseCode: 451 }));
      }
    },
  };
}

/** The mailbox's second door, for the adapter that speaks SMTP; answers the port it listens on. */
export async function openSmtpDoor(parts: SendingParts, { key, port }: { key: string; port: number }): Promise<number> {
  const door = new SMTPServer({
    ...conversation(parts, key),
    name: 'mailbox.local',
    size: MAX_BYTES,
    // It listens on the loopback alone, where the adapter asks for no TLS either.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 0,
  });
  // Somebody who hangs up in the middle is what time-outs are tested with.
  door.on('error', (error) => console.error(`mailbox: SMTP: ${error.message}`));
  const server = door.listen(port, HOST);
  await once(server, 'listening');
  parts.stopping.addEventListener('abort', () => door.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
