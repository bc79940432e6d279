import { expect, test } from 'vitest';
import { channelOf, isTopic, kindOf, MAX_PUSH_BYTES, pushed, topicOfChannel } from './topic';

test.each(['chat:evt_01h2xcejqtf2nbrexx3vqjhp41', 'dev-wall:main', 'a:1'])('%s is a topic', (topic) => {
  expect(isTopic(topic)).toBe(true);
});

test.each(['', 'chat', 'chat:', ':main', 'Chat:main', 'chat:a b', 'chat:a:b', 'chat.main', `chat:${'x'.repeat(101)}`])(
  '%j is no topic',
  (text) => {
    expect(isTopic(text)).toBe(false);
  },
);

test('a topic and its channel are found from each other', () => {
  const channel = channelOf('chat:evt_1');
  expect(channel).toBe('private-chat.evt_1');
  expect(channel).toMatch(/^[A-Za-z0-9_\-=@,.;]+$/);
  expect(topicOfChannel(channel)).toBe('chat:evt_1');
  expect(kindOf('chat:evt_1')).toEqual({ kind: 'chat', id: 'evt_1' });
});

test.each(['presence-chat.evt_1', 'chat.evt_1', 'private-chat', 'private-', 'private-chat.a.b', 'private-chat:evt_1.'])(
  'the channel %j belongs to no topic',
  (channel) => {
    expect(topicOfChannel(channel)).toBeNull();
  },
);

test('a message that is too large for a push becomes a hint to fetch it, counted in bytes and not in letters', () => {
  const saying = (text: string) => pushed({ seq: 7, type: 'said', payload: { text } });
  const small = 'я'.repeat(MAX_PUSH_BYTES / 2 - 100);
  expect(saying(small)).toEqual({ seq: 7, type: 'said', payload: { text: small } });
  expect(saying('я'.repeat(MAX_PUSH_BYTES / 2))).toEqual({ seq: 7, type: null, payload: null });
});
