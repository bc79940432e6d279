'use server';

import { randomUUID } from 'node:crypto';
import { type ActionState, doneState, toActionState } from '@/server/api/action';
import { api } from '@/server/api/rsc';
import { postMessageInput } from '@/server/messaging/schema';

/** For browsers without JavaScript: the page comes back with the message in it. Others keep what they write until it is taken. */
export async function postMessageAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { messaging } = await api();
    const eventId = form.get('eventId');
    await messaging.post(postMessageInput.parse({ eventId, key: randomUUID(), text: form.get('text') }));
    return await doneState(form);
  } catch (error) {
    return toActionState(error, form);
  }
}
