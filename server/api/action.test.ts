import { redirect } from 'next/navigation';
import { expect, test, vi } from 'vitest';
import { invalidField } from '../kernel/errors';
import { logger } from '../kernel/logger';
import { doneState, toActionState } from './action';

function aForm(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

test('a failed form keeps what was typed and says where it failed', () => {
  const form = aForm({ handle: 'admin', firstName: 'Әсел' });
  expect(toActionState(invalidField('handle', 'identity.errors.handle_taken'), form)).toEqual({
    status: 'failed',
    reason: 'identity.errors.handle_taken',
    fields: { handle: 'identity.errors.handle_taken' },
    values: {},
    typed: { handle: 'admin', firstName: 'Әсел' },
  });
});

test('passwords, codes and secrets are never echoed, nor what belongs to the framework or is a file', () => {
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
  for (const state of [toActionState(invalidField('email', 'a.b'), form), doneState(form)]) {
    expect(state.typed).toEqual({ email: 'anna@example.org' });
  }
});

test('a bug is logged and says nothing of itself', () => {
  const logged = vi.spyOn(logger(), 'error');
  const error = new Error('relation "users" does not exist');
  expect(JSON.stringify(toActionState(error, aForm({})))).not.toContain('users');
  expect(logged).toHaveBeenCalledWith({ error }, 'action failed');
});

test('a refusal is nobody’s bug and is not logged', () => {
  const logged = vi.spyOn(logger(), 'error').mockClear();
  toActionState(invalidField('email', 'a.b'), aForm({}));
  expect(logged).not.toHaveBeenCalled();
});

test('a redirect passes through', () => {
  expect(() => {
    try {
      redirect('/en/account');
    } catch (error) {
      toActionState(error, aForm({}));
    }
  }).toThrow('NEXT_REDIRECT');
});
