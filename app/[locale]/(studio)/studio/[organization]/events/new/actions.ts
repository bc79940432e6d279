'use server';

import { redirect } from 'next/navigation';
import { type ActionState, toActionState } from '@/server/api/action';
import { api, requestLocale } from '@/server/api/rsc';
import { createEventInput } from '@/server/events/schema';

export async function createEventAction(_: ActionState, form: FormData): Promise<ActionState> {
  let made: { eventId: string; organization: string };
  try {
    const { events } = await api();
    made = await events.create(createEventInput.parse(Object.fromEntries(form)));
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${await requestLocale()}/studio/${made.organization}/events/${made.eventId}?notice=created`);
}
