import { expect, test } from 'vitest';
import { correspondent } from './correspondent';

test.each([
  ['Марина Шевченко <m@example.com>', 'Марина Шевченко', 'm@example.com'],
  ['"Шевченко, Марина" <m@example.com>', 'Шевченко, Марина', 'm@example.com'],
  ['m.shevchenko@example.com', 'm.shevchenko', 'm.shevchenko@example.com'],
  ['<m@example.com>', 'm', 'm@example.com'],
])('%s is somebody called %s', (value, name, address) => {
  expect(correspondent(value)).toEqual({ name, address });
});
