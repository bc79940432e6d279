import { redirect } from 'next/navigation';
import { beforeEach, expect, test, vi } from 'vitest';
import { invalidField } from '../kernel/errors';
import { logger } from '../kernel/logger';
import { FORM_NAME } from '../kernel/pure/form-name';
import { doneState, postedAnswer, toActionState } from './action';

// The request is Next's: outside of one there are no headers to read and nothing to wait for.
const inbound = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock('next/headers', () => ({ headers: async () => inbound.headers }));
const finished = vi.hoisted(() => ({ callbacks: [] as (() => void)[] }));
vi.mock('next/server', () => ({ after: (callback: () => void) => finished.callbacks.push(callback) }));
beforeEach(() => {
  inbound.headers = new Headers();
});

function aForm(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

test('a failed form keeps what was typed and says where it failed', async () => {
  const form = aForm({ handle: 'admin', firstName: 'Әсел' });
  expect(await toActionState(invalidField('handle', 'identity.errors.handle_taken'), form)).toEqual({
    status: 'failed',
    reason: 'identity.errors.handle_taken',
    fields: { handle: 'identity.errors.handle_taken' },
    values: {},
    typed: { handle: 'admin', firstName: 'Әсел' },
  });
});

test('passwords, codes and secrets are never echoed, nor what belongs to the framework or is a file', async () => {
  const form = aForm({
    email: 'anna@example.org',
    password: 'velvet',
    newPassword: 'curtain',
    password_again: 'curtain',
    code: 'evf_x.y',
    totpCode: '123456',
    clientSecret: 'shh',
    $ACTION_ID_7: 'x',
  });
  form.set('photo', new File(['x'], 'photo.png'));
  expect((await toActionState(invalidField('email', 'a.b'), form)).typed).toEqual({ email: 'anna@example.org' });
  expect((await doneState(form)).typed).toEqual({});
});

test('a bug is logged and says nothing of itself', async () => {
  const logged = vi.spyOn(logger(), 'error');
  const error = new Error('relation "users" does not exist');
  expect(JSON.stringify(await toActionState(error, aForm({})))).not.toContain('users');
  expect(logged).toHaveBeenCalledWith({ error, requestId: null }, 'action failed');
});

test('a refusal is nobody’s bug and is not logged', async () => {
  const logged = vi.spyOn(logger(), 'error').mockClear();
  await toActionState(invalidField('email', 'a.b'), aForm({}));
  expect(logged).not.toHaveBeenCalled();
});

test('a redirect passes through', async () => {
  await expect(
    (async () => {
      try {
        redirect('/en/account');
      } catch (error) {
        return toActionState(error, aForm({}));
      }
    })(),
  ).rejects.toThrow('NEXT_REDIRECT');
});

test('without JavaScript the answer waits for the page of the same request, and for no other', async () => {
  inbound.headers = new Headers({ 'x-request-id': 'request-1' });
  const state = await toActionState(invalidField('email', 'a.b'), aForm({ [FORM_NAME]: 'sign-up' }));
  expect(await postedAnswer()).toEqual({ form: 'sign-up', state });

  inbound.headers = new Headers({ 'x-request-id': 'request-2' });
  expect(await postedAnswer()).toBeNull();

  for (const callback of finished.callbacks.splice(0)) callback();
  inbound.headers = new Headers({ 'x-request-id': 'request-1' });
  expect(await postedAnswer()).toBeNull();
});

test('with JavaScript nothing waits: React carries the answer', async () => {
  inbound.headers = new Headers({ 'x-request-id': 'request-3', 'next-action': '7f' });
  await toActionState(invalidField('email', 'a.b'), aForm({ [FORM_NAME]: 'sign-up' }));
  expect(await postedAnswer()).toBeNull();
});
