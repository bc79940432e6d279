'use server';

import { redirect } from 'next/navigation';
import { type ActionState, toActionState } from '@/server/api/action';
import { api, requestLocale } from '@/server/api/rsc';
import { afterSignIn } from '@/server/identity/rules/return-path';
import { deviceMark, setSessionCookie } from '@/server/identity/session';

export async function signInAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = await requestLocale();
  try {
    const { identity } = await api();
    const session = await identity.signIn({
      login: String(form.get('login') ?? ''),
      password: String(form.get('password') ?? ''),
      deviceToken: await deviceMark(),
    });
    // A browser holds one session: whoever was signed in here before, in another tab, is not any more.
    await identity.signOut();
    await setSessionCookie(session);
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(afterSignIn(locale, form.get('next')));
}
