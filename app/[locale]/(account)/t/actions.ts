'use server';

import { redirect } from 'next/navigation';
import { type ActionState, toActionState } from '@/server/api/action';
import { api, requestLocale } from '@/server/api/rsc';
import { carryTicket } from '@/server/identity/session';
import { ticketInput, ticketLinkInput } from '@/server/ticketing/schema';

export async function openTicketAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = await requestLocale();
  const code = String(form.get('code') ?? '');
  let page: string;
  try {
    const { ticketing } = await api();
    const opened = await ticketing.openLink(ticketLinkInput.parse({ code }));
    if (opened) await carryTicket(opened.pass);
    // Given back meanwhile, in an account, or not ours: the page of the link says so.
    page = opened ? `/t/${opened.ticketId}` : `/t?code=${encodeURIComponent(code)}`;
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${locale}${page}`);
}

export async function claimTicketAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = await requestLocale();
  let ticketId: string;
  try {
    const { ticketing } = await api();
    ({ ticketId } = await ticketing.claim(ticketLinkInput.parse({ code: form.get('code') })));
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${locale}/t/${ticketId}`);
}

export async function cancelTicketAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = await requestLocale();
  let slug: string;
  try {
    const { ticketing } = await api();
    const about = ticketInput.parse({ ticketId: form.get('ticketId') });
    slug = (await ticketing.ticket(about)).event.slug;
    await ticketing.cancel(about);
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${locale}/e/${slug}/register?notice=given_back`);
}
