'use server';

import { redirect } from 'next/navigation';
import { type ActionState, doneState, toActionState } from '@/server/api/action';
import { api, requestLocale } from '@/server/api/rsc';
import { cancelEventInput, changeEventInput } from '@/server/events/schema';

/** Saves what stands in the form and, where that was the button, publishes it. */
export async function saveEventAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { events } = await api();
    const input = changeEventInput.parse(Object.fromEntries(form));
    const { version } = await events.change(input);
    // Saved is saved, also when it cannot be published yet: the next attempt builds on it.
    form.set('version', String(version));
    if (form.get('intent') !== 'publish') return await doneState(form);
    await events.publish({ eventId: input.eventId });
  } catch (error) {
    return toActionState(error, form);
  }
  return redirect(`${await studioPage(form)}?notice=published`);
}

export async function cancelEventAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { events } = await api();
    await events.cancel(cancelEventInput.parse(Object.fromEntries(form)));
  } catch (error) {
    return toActionState(error, form);
  }
  return redirect(`${await studioPage(form)}?notice=cancelled`);
}

async function studioPage(form: FormData): Promise<string> {
  const part = (name: string) => encodeURIComponent(String(form.get(name)));
  return `/${await requestLocale()}/studio/${part('organization')}/events/${part('eventId')}`;
}
