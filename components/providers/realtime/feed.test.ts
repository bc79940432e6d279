import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { TopicMessage } from '@/server/kernel/pure/topic';
import { Feed } from './feed';
import { manualTimers } from './testing';

const message = (seq: number): TopicMessage => ({ seq, type: 'said', payload: { text: `${seq}` } });
const hint = (seq: number) => ({ seq, type: null, payload: null });
const upTo = (head: number) => Array.from({ length: head }, (_, index) => index + 1);

/** The server's side of a topic: everything ever said, and how far back it is still kept. */
function aTopic() {
  let head = 0;
  let keptFrom = 1;
  return {
    say: () => {
      head += 1;
      return message(head);
    },
    head: () => head,
    forgetAll: () => {
      keptFrom = head + 1;
    },
    since: (after: number, limit = 3) => {
      if (head > after && after + 1 < keptFrom) return { messages: [], head, reset: true };
      return {
        messages: upTo(head)
          .slice(after, after + limit)
          .map(message),
        head,
        reset: false,
      };
    },
  };
}

/** A feed at a topic, with the clock in the test's hand. */
type Given = { after?: number; failing?: () => boolean; answerMs?: () => number };

function aFeed({ after = 0, failing = () => false, answerMs = () => 0 }: Given = {}) {
  const topic = aTopic();
  const timers = manualTimers();
  const shown: number[] = [];
  const answered = async () => {
    if (answerMs() > 0) await new Promise<void>((resolve) => timers.later(resolve, answerMs()));
    if (failing()) throw new Error('no network');
  };
  const fetchSince = vi.fn(async (from: number) => {
    const answer = topic.since(from);
    await answered();
    return answer;
  });
  const feed = new Feed(after, {
    fetchSince,
    apply: ({ seq }) => shown.push(seq),
    reset: async () => {
      const picture = upTo(topic.head());
      await answered();
      shown.splice(0, shown.length, ...picture);
      return picture.length;
    },
    later: timers.later,
    spread: () => 1,
  });
  return { topic, timers, shown, feed, fetchSince };
}

describe('messages are shown once and in order', () => {
  test('when they arrive so', () => {
    const { topic, feed, shown, fetchSince } = aFeed();
    feed.receive(topic.say());
    feed.receive(topic.say());
    expect(shown).toEqual([1, 2]);
    expect(fetchSince).not.toHaveBeenCalled();
  });

  test('when they arrive twice', () => {
    const { feed, shown } = aFeed();
    for (const seq of [1, 1, 2, 1, 2]) feed.receive(message(seq));
    expect(shown).toEqual([1, 2]);
  });

  test('when they overtake each other, without asking the server', async () => {
    const { feed, shown, timers, fetchSince } = aFeed();
    feed.receive(message(2));
    expect(shown).toEqual([]);
    feed.receive(message(1));
    expect(shown).toEqual([1, 2]);
    await timers.pass(200);
    expect(fetchSince).not.toHaveBeenCalled();
  });

  test('when one is lost, by asking for it after a moment', async () => {
    const { topic, feed, shown, timers, fetchSince } = aFeed();
    topic.say();
    feed.receive(topic.say());
    await timers.pass(199);
    expect(fetchSince).not.toHaveBeenCalled();
    await timers.pass(1);
    expect(fetchSince).toHaveBeenCalledWith(0);
    expect(shown).toEqual([1, 2]);
  });

  test('when one was too large to be pushed', async () => {
    const { topic, feed, shown, timers } = aFeed();
    topic.say();
    feed.receive(hint(1));
    await timers.pass(0);
    expect(shown).toEqual([1]);
  });

  test('after what was there when the page was made', () => {
    const { feed, shown } = aFeed({ after: 5 });
    for (const seq of [4, 5, 6]) feed.receive(message(seq));
    expect(shown).toEqual([6]);
  });
});

describe('what was missed is fetched', () => {
  test('at once when pushes begin, in as many pages as it takes', async () => {
    const { topic, feed, shown, timers, fetchSince } = aFeed();
    for (let said = 0; said < 8; said += 1) topic.say();
    feed.up();
    await timers.pass(0);
    expect(shown).toEqual(upTo(8));
    expect(fetchSince.mock.calls.map(([after]) => after)).toEqual([0, 3, 6]);
  });

  test('every few seconds while nothing is pushed', async () => {
    const { topic, feed, shown, timers } = aFeed();
    feed.up();
    feed.down();
    await timers.pass(0);
    topic.say();
    await timers.pass(5_000);
    expect(shown).toEqual([1]);
    topic.say();
    await timers.pass(5_000);
    expect(shown).toEqual([1, 2]);
  });

  test('now and then while all seems well: the last message may be the lost one', async () => {
    const { topic, feed, shown, timers } = aFeed();
    feed.up();
    await timers.pass(0);
    topic.say();
    await timers.pass(29_000);
    expect(shown).toEqual([]);
    await timers.pass(1_000);
    expect(shown).toEqual([1]);
  });

  test('again and again, with growing pauses, while the server does not answer', async () => {
    let down = true;
    const { topic, feed, shown, timers, fetchSince } = aFeed({ failing: () => down });
    topic.say();
    feed.up();
    await timers.pass(0);
    const askedAt: number[] = [];
    for (let second = 0; second < 60; second += 1) {
      const before = fetchSince.mock.calls.length;
      await timers.pass(1_000);
      if (fetchSince.mock.calls.length > before) askedAt.push(second + 1);
    }
    expect(askedAt).toEqual([1, 3, 7, 15, 30, 45, 60]);
    down = false;
    await timers.pass(15_000);
    expect(shown).toEqual([1]);
  });

  test('with one question at a time', async () => {
    const { topic, feed, shown, timers, fetchSince } = aFeed({ answerMs: () => 100 });
    topic.say();
    for (let time = 0; time < 5; time += 1) feed.up();
    expect(fetchSince).toHaveBeenCalledTimes(1);
    await timers.pass(1_000);
    expect(fetchSince).toHaveBeenCalledTimes(2);
    expect(shown).toEqual([1]);
  });

  test('by a fresh look where the past is no longer kept', async () => {
    const { topic, feed, shown, timers } = aFeed();
    topic.say();
    topic.say();
    topic.forgetAll();
    feed.up();
    await timers.pass(0);
    expect(shown).toEqual([1, 2]);
    feed.receive(topic.say());
    expect(shown).toEqual([1, 2, 3]);
  });

  test('by a fresh look, which takes nothing back that is pushed meanwhile', async () => {
    const { topic, feed, shown, timers } = aFeed({ answerMs: () => 100 });
    topic.say();
    topic.say();
    topic.forgetAll();
    feed.up();
    await timers.pass(150);
    for (const pushed of [message(1), message(2), topic.say()]) feed.receive(pushed);
    await timers.pass(100);
    expect(shown).toEqual([1, 2, 3]);
  });
});

test('a feed that was stopped shows and asks nothing more', async () => {
  const { topic, feed, shown, timers, fetchSince } = aFeed();
  topic.say();
  feed.stop();
  feed.receive(message(1));
  feed.up();
  await timers.pass(60_000);
  expect([shown, fetchSince.mock.calls.length]).toEqual([[], 0]);
});

describe('whatever the network does', () => {
  /** Each copy of a message arrives after its own delay: none is a loss, two a repetition, a long one an overtaking. */
  const say = fc.record({ kind: fc.constant('say' as const), copies: fc.array(fc.nat(900), { maxLength: 3 }) });
  const wait = fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(7_000) });
  const answers = fc.record({ kind: fc.constant('answers' as const), ms: fc.nat(2_000) });
  const other = fc.record({ kind: fc.constantFrom('up', 'down', 'forget', 'hint', 'fail', 'heal') });
  const steps = fc.array(fc.oneof({ weight: 6, arbitrary: say }, wait, answers, other), { maxLength: 60 });

  type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never;

  function aStormyFeed() {
    let [failing, answerMs] = [false, 0];
    const client = aFeed({ failing: () => failing, answerMs: () => answerMs });
    const { topic, feed, timers } = client;
    const befalls: Record<string, () => void> = {
      up: () => feed.up(),
      down: () => feed.down(),
      forget: () => topic.forgetAll(),
      hint: () => feed.receive(hint(topic.say().seq)),
      fail: () => {
        failing = true;
      },
      heal: () => {
        failing = false;
      },
    };
    function sayIn(delays: number[]) {
      const said = topic.say();
      for (const delay of delays) timers.later(() => feed.receive(said), delay);
    }
    async function befall(step: Step) {
      if (step.kind === 'say') sayIn(step.copies);
      else if (step.kind === 'wait') await timers.pass(step.ms);
      else if (step.kind === 'answers') answerMs = step.ms;
      else befalls[step.kind]?.();
    }
    async function calm() {
      [failing, answerMs] = [false, 0];
      feed.up();
      await timers.pass(60_000);
    }
    return { ...client, befall, calm };
  }

  test('what is shown is always a beginning of what was said, and in the end all of it', async () => {
    const weather = fc.asyncProperty(steps, async (befalling) => {
      const { topic, shown, befall, calm } = aStormyFeed();
      for (const step of befalling) {
        await befall(step);
        expect(shown).toEqual(upTo(shown.length));
      }
      await calm();
      expect(shown).toEqual(upTo(topic.head()));
    });
    await fc.assert(weather, { numRuns: 1_000 });
  });
});
