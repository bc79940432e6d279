import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newId } from '../kernel/pure/id';
import { MAX_MESSAGE_LENGTH, postMessageInput } from './schema';

const post = (text: string) => postMessageInput.safeParse({ eventId: newId('evt'), key: randomUUID(), text });
const textOf = (text: string) => post(text).data?.text;
const refusalOf = (text: string) => post(text).error?.issues[0]?.message;

describe('the text of a message', () => {
  test.each([
    ['stays as it is written', 'Қайырлы кеш! 👩‍👧‍👦', 'Қайырлы кеш! 👩‍👧‍👦'],
    ['keeps its line breaks', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['loses the space around it', '  hello \n', 'hello'],
    ['loses what turns a line around', 'pay \u202eereh\u202c now', 'pay ereh now'],
    ['loses what no database takes', 'a\u0000b\u0007c', 'abc'],
    ['loses half a character', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_, text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  test.each(['', '   \n ', '\u0000\u202e'])('is not nothing: %j', (text) => {
    expect(refusalOf(text)).toBe('messaging.errors.empty');
  });

  test.each([MAX_MESSAGE_LENGTH + 1, 100 * MAX_MESSAGE_LENGTH])('is not a book of %i letters', (length) => {
    expect(refusalOf('a'.repeat(length))).toBe('messaging.errors.too_long');
  });

  test('may be as long as is said', () => {
    expect(textOf('a'.repeat(MAX_MESSAGE_LENGTH))).toHaveLength(MAX_MESSAGE_LENGTH);
  });
});
