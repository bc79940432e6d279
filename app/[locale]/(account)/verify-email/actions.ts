'use server';

import { redirect } from 'next/navigation';
import { type ActionState, toActionState } from '@/server/api/action';
import { api, isSignedIn, requestLocale } from '@/server/api/rsc';

export async function verifyEmailAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { identity } = await api();
    await identity.verifyEmail({ code: String(form.get('code') ?? '') });
  } catch (error) {
    return toActionState(error, form);
  }
  const page = (await isSignedIn()) ? 'account' : 'sign-in';
  redirect(`/${await requestLocale()}/${page}?notice=verified`);
}
