import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { z } from 'zod';
import { type RoomPermissions, type Video, VideoError } from './port';
import type { FaultyTwin } from './testing';

export type VideoSetUp = {
  rooms: Video;
  /** The same adapter through a network that can be disturbed, giving up after `impatientMs`. */
  disturbed: Video;
  impatientMs: number;
  twin: FaultyTwin;
  /** The same adapter with a secret that is not the vendor's. */
  stranger: Video;
  /** Lets somebody in as a browser would be; resolves when the vendor says so, or with its refusal. */
  enter: (pass: { url: string; token: string }) => Promise<Visit>;
  tearDown: () => Promise<void>;
};

export type Visit = { status: 'in' | 'refused'; leave: () => void };

type Own = () => VideoSetUp;

export const speaking: RoomPermissions = {
  publish: ['camera', 'microphone'],
  subscribe: true,
  sendData: true,
  hidden: false,
  recorder: false,
};
const watching: RoomPermissions = { ...speaking, publish: [], sendData: false, hidden: true };

const anAttendance = () => ({ room: `room-${randomUUID()}`, identity: randomUUID() });

async function refusal(call: Promise<unknown>): Promise<VideoError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(VideoError);
  return error instanceof VideoError ? error : Promise.reject(error);
}

/** What the rest of Foyer relies on, whoever the vendor is. */
export function videoContract(name: string, setUp: () => Promise<VideoSetUp | { missing: string }>) {
  describe(`rooms by ${name}`, () => {
    let found: VideoSetUp | { missing: string };
    const own = () => {
      if ('missing' in found) throw new Error(found.missing);
      return found;
    };
    beforeAll(async () => {
      found = await setUp();
    });
    afterAll(async () => {
      if (!('missing' in found)) await found.tearDown();
    });
    const check = (what: string, body: (own: VideoSetUp) => Promise<void>) =>
      test(what, async ({ skip }: TestContext) => {
        if ('missing' in found) skip(found.missing);
        await body(own());
      });

    openingAndClosing(check);
    comingIn(check);
    permissions(check);
    disturbances(check);
    news(check);
  });
}

type Check = (what: string, body: (own: ReturnType<Own>) => Promise<void>) => void;

function openingAndClosing(check: Check) {
  check('a room is listed from its opening to its closing; both may be done twice', async ({ rooms }) => {
    const { room: name } = anAttendance();
    const isListed = async () => (await rooms.rooms()).some((room) => room.name === name);
    await rooms.openRoom({ name });
    await rooms.openRoom({ name });
    expect(await isListed()).toBe(true);
    await rooms.closeRoom(name);
    await rooms.closeRoom(name);
    expect(await isListed()).toBe(false);
  });

  check('a room that nobody opened lets nobody in, and has nobody in it', async ({ rooms, enter }) => {
    const who = anAttendance();
    const visit = await enter(await rooms.pass({ ...who, name: 'Әсел', permissions: speaking }));
    expect(visit.status).toBe('refused');
    expect(await rooms.participants(who.room)).toEqual([]);
  });
}

function comingIn(check: Check) {
  check('a pass lets its owner in, under the name and with the permissions it says', async ({ rooms, enter }) => {
    const who = anAttendance();
    await rooms.openRoom({ name: who.room });
    const visit = await enter(await rooms.pass({ ...who, name: 'Әсел Жұмабекова', permissions: speaking }));
    expect(visit.status).toBe('in');
    expect(await rooms.participants(who.room)).toMatchObject([
      { identity: who.identity, name: 'Әсел Жұмабекова', permissions: speaking, tracks: [] },
    ]);
    visit.leave();
  });

  check('a pass says everything outright, and not for longer than ten minutes', async ({ rooms }) => {
    const who = anAttendance();
    const { token, expiresAt } = await rooms.pass({ ...who, name: 'Marat', permissions: watching });
    const claims = z
      .object({ exp: z.number(), video: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
    expect(claims.video).toEqual({
      roomJoin: true,
      room: who.room,
      canPublish: false,
      canPublishSources: [],
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      hidden: true,
      recorder: false,
    });
    expect(claims.exp * 1000 - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    expect(Math.abs(claims.exp * 1000 - expiresAt.getTime())).toBeLessThan(2000);
  });

  check('a pass that somebody else signed opens nothing', async ({ rooms, stranger, enter }) => {
    const who = anAttendance();
    await rooms.openRoom({ name: who.room });
    const visit = await enter(await stranger.pass({ ...who, name: 'Eve', permissions: speaking }));
    expect(visit.status).toBe('refused');
  });

  check('whoever is removed is gone; of whoever is not there it is said', async ({ rooms, enter }) => {
    const who = anAttendance();
    await rooms.openRoom({ name: who.room });
    await enter(await rooms.pass({ ...who, name: 'Timur', permissions: speaking }));
    expect(await rooms.remove(who)).toBe('removed');
    expect(await rooms.participants(who.room)).toEqual([]);
    expect(await rooms.remove(who)).toBe('absent');
  });
}

function permissions(check: Check) {
  check('a change of permissions holds at once and as a whole, there and back', async ({ rooms, enter }) => {
    const who = anAttendance();
    await rooms.openRoom({ name: who.room });
    const visit = await enter(await rooms.pass({ ...who, name: 'Timur', permissions: watching }));
    for (const next of [speaking, watching, { ...speaking, publish: ['screen'] as const }]) {
      expect(await rooms.permit(who, next)).toBe('permitted');
      expect(await rooms.participants(who.room)).toMatchObject([{ permissions: next }]);
    }
    visit.leave();
  });

  check('the permissions of whoever is not there are not changed, and that is said', async ({ rooms }) => {
    const who = anAttendance();
    await rooms.openRoom({ name: who.room });
    expect(await rooms.permit(who, speaking)).toBe('absent');
  });
}

function disturbances(check: Check) {
  for (const status of [500, 503, 429]) {
    check(`a vendor answering ${status} may be asked again, and then does it`, async ({ disturbed, rooms, twin }) => {
      const { room: name } = anAttendance();
      twin.fault({ mode: 'fail', status });
      expect((await refusal(disturbed.openRoom({ name }))).retryable).toBe(true);
      expect((await rooms.rooms()).map((room) => room.name)).not.toContain(name);
      await disturbed.openRoom({ name });
      expect((await rooms.rooms()).map((room) => room.name)).toContain(name);
    });
  }

  for (const mode of ['slow', 'late'] as const) {
    check(`one that is ${mode} is given up in time and may be asked again`, async (own) => {
      const { room: name } = anAttendance();
      const delayMs = 60 * own.impatientMs;
      own.twin.fault({ mode, delayMs });
      const startedAt = performance.now();
      expect((await refusal(own.disturbed.openRoom({ name }))).retryable).toBe(true);
      expect(performance.now() - startedAt).toBeLessThan(delayMs);
      // Done already or not: the second call comes to the same.
      await own.disturbed.openRoom({ name });
      expect((await own.rooms.rooms()).filter((room) => room.name === name)).toHaveLength(1);
    });
  }

  check('a call that arrives twice does no more than once', async ({ disturbed, rooms, twin }) => {
    const { room: name } = anAttendance();
    twin.fault({ mode: 'duplicate' });
    await disturbed.openRoom({ name });
    expect((await rooms.rooms()).filter((room) => room.name === name)).toHaveLength(1);
    twin.fault({ mode: 'duplicate' });
    await disturbed.closeRoom(name);
    expect((await rooms.rooms()).filter((room) => room.name === name)).toEqual([]);
  });

  check("a wrong secret is the operator's mistake: what was asked waits for it to be mended", async ({ stranger }) => {
    expect((await refusal(stranger.participants('nobody'))).retryable).toBe(true);
  });

  check('what the vendor understood and refused is refused for good', async ({ disturbed, twin }) => {
    twin.fault({ mode: 'fail', status: 400 });
    expect((await refusal(disturbed.openRoom({ name: anAttendance().room }))).retryable).toBe(false);
  });
}

function news(check: Check) {
  check('what is not signed, or signed by somebody else, was not said', async ({ rooms }) => {
    const body = JSON.stringify({ event: 'room_started', id: 'EV_1', room: { name: 'x' } });
    for (const authorization of ['', 'Bearer x', 'eyJhbGciOiJub25lIn0.e30.']) {
      expect(await rooms.readNews(body, new Headers({ authorization }))).toBeNull();
    }
    expect(await rooms.readNews(body, new Headers())).toBeNull();
  });
}
