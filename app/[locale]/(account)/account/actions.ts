'use server';

import { redirect } from 'next/navigation';
import { type ActionState, doneState, toActionState } from '@/server/api/action';
import { api, requestLocale } from '@/server/api/rsc';
import { updateProfileInput } from '@/server/identity/schema';
import { clearSessionCookie } from '@/server/identity/session';

export async function updateProfileAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { identity } = await api();
    await identity.updateProfile(updateProfileInput.parse(Object.fromEntries(form)));
  } catch (error) {
    return toActionState(error, form);
  }
  return doneState(form);
}

export async function requestVerificationAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { identity } = await api();
    await identity.requestVerification();
  } catch (error) {
    return toActionState(error, form);
  }
  return doneState(form);
}

export async function signOutAction(_: ActionState, form: FormData): Promise<ActionState> {
  try {
    const { identity } = await api();
    await identity.signOut();
    await clearSessionCookie();
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${await requestLocale()}/sign-in?notice=signed_out`);
}
