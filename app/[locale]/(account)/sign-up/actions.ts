'use server';

import { redirect } from 'next/navigation';
import { type ActionState, toActionState } from '@/server/api/action';
import { api, requestLocale } from '@/server/api/rsc';
import { rememberMailedAddress } from '@/server/identity/session';
import { isTimeZone } from '@/server/kernel/pure/time';

export async function signUpAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = await requestLocale();
  const text = (name: string) => String(form.get(name) ?? '');
  try {
    const { identity } = await api();
    await identity.signUp({
      firstName: text('firstName'),
      lastName: text('lastName'),
      handle: text('handle').trim() || undefined,
      email: text('email'),
      password: text('password'),
      locale,
      // Filled by the browser, not by the person: one that we do not know is no reason to send them away.
      timeZone: isTimeZone(text('timeZone')) ? text('timeZone') : undefined,
    });
    await rememberMailedAddress(text('email').trim());
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(`/${locale}/sign-up/check-mail`);
}
