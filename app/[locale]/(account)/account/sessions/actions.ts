'use server';

import { redirect } from 'next/navigation';
import { type ActionState, toActionState } from '@/server/api/action';
import { api, requestLocale } from '@/server/api/rsc';
import { revokeSessionInput } from '@/server/identity/schema';

export async function revokeSessionAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { identity } = await api();
    await identity.revokeSession(revokeSessionInput.parse({ sessionId: form.get('sessionId') }));
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${await requestLocale()}/account/sessions?notice=revoked`);
}
