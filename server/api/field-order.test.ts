import { expect, test } from 'vitest';
import { signUpInput } from '../identity/schema';
import { refusalOf } from './errors';

test('the complaints of a form come in the order of its fields, the first of each', () => {
  const { error } = signUpInput.safeParse({ firstName: '', lastName: '', email: '', password: '', locale: 'en' });

  const { reason, fields } = refusalOf(error);

  expect(reason).toBe('errors.invalid_input');
  expect(Object.entries(fields)).toEqual([
    ['firstName', 'identity.errors.first_name_empty'],
    ['lastName', 'identity.errors.last_name_empty'],
    ['email', 'identity.errors.email_empty'],
    ['password', 'identity.errors.password_short'],
  ]);
});
