'use server';

import { redirect } from 'next/navigation';
import { type ActionState, toActionState } from '@/server/api/action';
import { api, isSignedIn, requestLocale } from '@/server/api/rsc';
import { eventSlugInput } from '@/server/events/schema';
import { rememberMailedAddress } from '@/server/identity/session';
import { guestInput, registerInput } from '@/server/ticketing/schema';

export async function registerAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = await requestLocale();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  let page: string;
  try {
    const { ticketing } = await api();
    const { slug } = eventSlugInput.parse({ slug: form.get('slug') });
    const eventId = registerInput.shape.eventId.parse(form.get('eventId'));
    // Read by its own contract, whose complaints are about the fields as the form names them.
    const guest = (await isSignedIn()) ? undefined : guestInput.parse({ name: text('name'), email: text('email') });
    const answer = await ticketing.register({ eventId, guest });
    if (guest) await rememberMailedAddress(guest.email);
    page = answer.status === 'registered' ? `/t/${answer.ticketId}` : `/e/${slug}/register?notice=mailed`;
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${locale}${page}`);
}
