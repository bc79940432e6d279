import Pusher from 'pusher';
import { describe, expect, test } from 'vitest';
import { isSignedBy, md5, readQuery, sign, signedText } from './signatures';

// The app of Pusher's own documentation.
const app = { id: '3', key: '278d425bdf160c739803', secret: '7ad3773142a6692b25b8' };
const library = new Pusher({ appId: app.id, key: app.key, secret: app.secret, host: '127.0.0.1' });
const socketId = '1234.1234';

describe('a pass of the official library is understood', () => {
  test('for a private channel, as the documentation prints it', () => {
    const auth = `${app.key}:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4`;
    expect(library.authorizeChannel(socketId, 'private-foobar')).toEqual({ auth });
    expect(isSignedBy(app, auth, `${socketId}:private-foobar`)).toBe(true);
  });

  test('for a presence channel and for a person', () => {
    // Written with a number for an id, as in the documentation; the library's types know only texts.
    const data = '{"user_id":10,"user_info":{"name":"Mr. Channels"}}';
    const auth = `${app.key}:31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80`;
    expect(isSignedBy(app, auth, `${socketId}:presence-foobar:${data}`)).toBe(true);
    const member = library.authorizeChannel(socketId, 'presence-foobar', { user_id: '10' });
    expect(isSignedBy(app, member.auth, `${socketId}:presence-foobar:${member.channel_data}`)).toBe(true);
    const person = library.authenticateUser(socketId, { id: '12345' });
    expect(isSignedBy(app, person.auth, `${socketId}::user::{"id":"12345"}`)).toBe(true);
  });

  test.each([
    ['another channel', app, `${socketId}:private-other`],
    ['another socket', app, '1234.1235:private-foobar'],
    ['another secret', { ...app, secret: 'x' }, `${socketId}:private-foobar`],
    ['another key', { ...app, key: 'x' }, `${socketId}:private-foobar`],
  ])('and not for %s', (_, keys, text) => {
    expect(isSignedBy(keys, library.authorizeChannel(socketId, 'private-foobar').auth, text)).toBe(false);
  });
});

describe('a request', () => {
  test('is signed as the documentation prints it', () => {
    const body = Buffer.from('{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}');
    expect(md5(body)).toBe('ec365a775a4cd0599faeb73354201b6f');
    const query = new Map([
      ['auth_version', '1.0'],
      ['auth_key', app.key],
      ['body_md5', md5(body)],
      ['auth_timestamp', '1353088179'],
      ['auth_signature', 'which is not signed itself'],
    ]);
    expect(sign(app.secret, signedText('POST', '/apps/3/events', query))).toBe(
      'da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c',
    );
  });

  test('is read as it was written', () => {
    expect(readQuery('?a=1&b=%D1%8B&c=x+y&d&e=1=2')).toEqual(
      new Map([
        ['a', '1'],
        ['b', 'ы'],
        ['c', 'x+y'],
        ['d', ''],
        ['e', '1=2'],
      ]),
    );
    expect(readQuery('')).toEqual(new Map());
  });

  test.each(['?a=1&a=2', '?a=%E0%A4%A', '?%61=1&a=2'])('that says %s says nothing', (search) => {
    expect(readQuery(search)).toBeNull();
  });
});
