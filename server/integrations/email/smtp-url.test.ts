import { describe, expect, test } from 'vitest';
import { InvalidSmtpUrlError, parseSmtpUrl } from './smtp-url';

test.each([
  ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, tls: 'from-the-start' }],
  ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, tls: 'required' }],
  ['smtp://mail.example.com:2525/', { host: 'mail.example.com', port: 2525, tls: 'required' }],
  ['smtp://relay:25?tls=off', { host: 'relay', port: 25, tls: 'none' }],
  ['smtp://почта.example', { host: 'xn--80a1acny.example', port: 587, tls: 'required' }],
  ['smtp://[2001:db8::1]', { host: '2001:db8::1', port: 587, tls: 'required' }],
  ['smtp://127.0.0.1.example.com', { host: '127.0.0.1.example.com', port: 587, tls: 'required' }],
])('%s is read', (text, server) => {
  expect(parseSmtpUrl(text)).toEqual({ ...server, login: undefined });
});

test.each(['localhost', '127.0.0.1', '127.9.9.9', '[::1]'])('at %s no TLS is asked for', (host) => {
  expect(parseSmtpUrl(`smtp://user:secret@${host}:25`)).toMatchObject({ tls: 'none', login: { user: 'user' } });
});

test('a user and a password are written as in every address', () => {
  expect(parseSmtpUrl('smtps://hello%40example.com:p%40ss%2Fword%25@mail.example.com').login).toEqual({
    user: 'hello@example.com',
    password: 'p@ss/word%',
  });
});

describe('refused, and never repeated', () => {
  test.each([
    ['', 'must look like'],
    ['mail.example.com', 'must look like'],
    ['https://hunter2@mail.example.com', 'must look like'],
    ['smtp:', 'must look like'],
    ['smtp://', 'must look like'],
    ['smtp://mail.example.com:0', 'must look like'],
    ['smtp://mail.example.com/hunter2', 'must look like'],
    ['smtp://user:hun#ter2@mail.example.com', 'must look like'],
    ['smtp://user:hunter2%@mail.example.com', 'has a % that stands for nothing'],
    ['smtp://user@mail.example.com', 'needs a user and a password, or neither'],
    ['smtp://:hunter2@mail.example.com', 'needs a user and a password, or neither'],
    ['smtp://mail.example.com?tls=no', 'knows one wish'],
    ['smtp://mail.example.com?tls=off&tls=off', 'knows one wish'],
    ['smtp://mail.example.com?pool=1', 'knows one wish'],
    ['smtps://mail.example.com?tls=off', 'exclude each other'],
    ['smtp://user:hunter2@mail.example.com?tls=off', 'must not travel'],
  ])('%s', (text, reason) => {
    const parse = () => parseSmtpUrl(text);
    expect(parse).toThrow(InvalidSmtpUrlError);
    expect(parse).toThrow(reason);
    expect(parse).not.toThrow(/hun/);
  });
});
