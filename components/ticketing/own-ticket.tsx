'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Link } from '@/server/i18n/navigation';
import { Button } from '../ui/button';

type Props = {
  eventId: string;
  label: string;
  /** What everybody else sees there: of the same height, so that nothing moves. */
  children: ReactNode;
};

/**
 * On a page that is the same for everybody, the way to one's own ticket. Whoever is neither signed in nor carries a
 * ticket costs no request: cookies that are worth nothing say whether it makes sense to ask.
 */
export function OwnTicket({ eventId, label, children }: Props) {
  const [ticketId, setTicketId] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    askForTicket(eventId)
      .then((answer) => !left && setTicketId(answer))
      // Without an answer the page stays what it is for everybody: its button leads to the ticket too.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [eventId]);
  if (!ticketId) return children;
  return (
    <Button asChild variant="primary" size="xl" full>
      <Link prefetch={false} href={`/t/${ticketId}`}>
        {label}
      </Link>
    </Button>
  );
}

/** The button stands on the page twice, and both are answered by one question. */
let asking: { eventId: string; answer: Promise<string | null> } | null = null;

function askForTicket(eventId: string): Promise<string | null> {
  if (!/(^|; )foyer_(in|guest)=1/.test(document.cookie)) return Promise.resolve(null);
  if (asking?.eventId !== eventId) {
    const question = { eventId, answer: fetchTicket(eventId) };
    asking = question;
    const forget = () => {
      if (asking === question) asking = null;
    };
    question.answer.then(forget, forget);
  }
  return asking.answer;
}

async function fetchTicket(eventId: string): Promise<string | null> {
  const input = encodeURIComponent(JSON.stringify({ json: { eventId } }));
  const response = await fetch(`/api/trpc/ticketing.ownRegistration?input=${input}`);
  if (!response.ok) throw new Error(`The ticket was not told: ${response.status}`);
  const answer: { result?: { data?: { json?: { ticketId: string } | null } } } = await response.json();
  return answer.result?.data?.json?.ticketId ?? null;
}
