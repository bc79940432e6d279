import { expect, test } from 'vitest';
import { avatarColor, avatarColors, initialsOf } from './avatar-look';

test('initials are the first letters of the first and the last word, in any script', () => {
  expect(initialsOf('Айгерім Әлімқұлова')).toBe('АӘ');
  expect(initialsOf('Maria Luísa da Silva')).toBe('MS');
  expect(initialsOf('Hồ Thị Ánh Nguyệt')).toBe('HN');
});

test('one word gives one letter', () => {
  expect(initialsOf('Beyoncé')).toBe('B');
});

test('quotes and signs are no words', () => {
  expect(initialsOf('школа «Түйін»')).toBe('ШТ');
  expect(initialsOf('Anna — Berg')).toBe('AB');
});

test('a letter of two code units stays whole', () => {
  expect(initialsOf('𝒜da 𝓛ovelace')).toBe('𝒜𝓛');
});

test('no name gives no letters', () => {
  expect(initialsOf('')).toBe('');
  expect(initialsOf(' … ')).toBe('');
});

test('the colour follows from the name and is one of ours', () => {
  for (const name of ['Ada', 'Айгерім', '李文杰', '']) {
    expect(avatarColors).toContain(avatarColor(name));
    expect(avatarColor(name)).toBe(avatarColor(name));
  }
});
