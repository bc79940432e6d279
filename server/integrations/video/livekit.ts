import {
  AccessToken,
  type ParticipantInfo,
  RoomServiceClient,
  TrackSource,
  TwirpError,
  type WebhookEvent,
  WebhookReceiver,
} from 'livekit-server-sdk';
import {
  type Attendance,
  type Participant,
  type PassRequest,
  type RoomPass,
  type RoomPermissions,
  type Track,
  type TrackKind,
  type Video,
  VideoError,
  type VideoNews,
} from './port';

export type LivekitOptions = { url: string; apiUrl?: string; apiKey: string; apiSecret: string; timeoutMs?: number };

const TIMEOUT_MS = 5000;
const PASS_MINUTES = 10;

const sources: Record<TrackKind, TrackSource> = {
  camera: TrackSource.CAMERA,
  microphone: TrackSource.MICROPHONE,
  screen: TrackSource.SCREEN_SHARE,
  'screen-sound': TrackSource.SCREEN_SHARE_AUDIO,
};
const kinds = new Map<TrackSource, TrackKind>([
  [TrackSource.CAMERA, 'camera'],
  [TrackSource.MICROPHONE, 'microphone'],
  [TrackSource.SCREEN_SHARE, 'screen'],
  [TrackSource.SCREEN_SHARE_AUDIO, 'screen-sound'],
]);

/** Nothing may be left out: unset grants mean yes in a token, and no in a change of permissions. */
const grantsOf = ({ publish, subscribe, sendData, hidden, recorder }: RoomPermissions) => ({
  canPublish: publish.length > 0,
  canPublishSources: publish.map((kind) => sources[kind]),
  canSubscribe: subscribe,
  canPublishData: sendData,
  canUpdateMetadata: false,
  hidden,
  recorder,
});

async function passOf(
  { room, identity, name, permissions, minutes = PASS_MINUTES }: PassRequest,
  { url, apiKey, apiSecret }: LivekitOptions,
): Promise<RoomPass> {
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  const token = new AccessToken(apiKey, apiSecret, { identity, name, ttl: minutes * 60 });
  const { canUpdateMetadata, ...grants } = grantsOf(permissions);
  token.addGrant({ ...grants, canUpdateOwnMetadata: canUpdateMetadata, roomJoin: true, room });
  return { url, token: await token.toJwt(), expiresAt };
}

type Described = { sid: string; source: TrackSource; muted: boolean };

const trackOf = ({ sid, source, muted }: Described): Track => ({ id: sid, kind: kinds.get(source) ?? 'other', muted });

const participantOf = ({ identity, name, permission, tracks, joinedAtMs }: ParticipantInfo): Participant => ({
  identity,
  name,
  permissions: {
    publish: permission?.canPublish ? permission.canPublishSources.flatMap((source) => kinds.get(source) ?? []) : [],
    subscribe: permission?.canSubscribe ?? false,
    sendData: permission?.canPublishData ?? false,
    hidden: permission?.hidden ?? false,
    recorder: permission?.recorder ?? false,
  },
  tracks: tracks.map(trackOf),
  joinedAt: new Date(Number(joinedAtMs)),
});

const roomNews: Record<string, 'room-opened' | 'room-closed'> = {
  room_started: 'room-opened',
  room_finished: 'room-closed',
};
const personNews: Record<string, 'joined' | 'left' | 'connection-failed'> = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'connection-failed',
};
const trackNews: Record<string, 'track-published' | 'track-unpublished'> = {
  track_published: 'track-published',
  track_unpublished: 'track-unpublished',
};

/** A later version may tell more than we know of: that is no mistake, only nothing for us. */
function newsOf({ event, id, createdAt, room, participant, track }: WebhookEvent): VideoNews {
  const common = { id, at: new Date(Number(createdAt) * 1000), room: room?.name ?? '' };
  const [ofRoom, ofPerson, ofTrack] = [roomNews[event], personNews[event], trackNews[event]];
  if (ofRoom) return { ...common, kind: ofRoom };
  if (ofPerson && participant) return { ...common, kind: ofPerson, identity: participant.identity };
  if (ofTrack && participant && track) {
    return { ...common, kind: ofTrack, identity: participant.identity, track: trackOf(track) };
  }
  return { ...common, kind: 'other', name: event };
}

/** Wrong settings and a vendor in trouble pass; what it understood and refused does not. */
function isRetryable(cause: unknown): boolean {
  if (!(cause instanceof TwirpError)) return true;
  return [401, 403, 408, 429].includes(cause.status) || cause.status >= 500;
}

const isUnknown = (error: unknown) =>
  error instanceof VideoError && error.cause instanceof TwirpError && error.cause.status === 404;

async function asked<Answer>(what: string, call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (cause) {
    throw new VideoError(`LiveKit did not ${what}`, { retryable: isRetryable(cause), cause });
  }
}

async function unlessUnknown<Answer, Otherwise>(call: Promise<Answer>, otherwise: Otherwise) {
  try {
    return await call;
  } catch (error) {
    if (isUnknown(error)) return otherwise;
    throw error;
  }
}

/** To whoever knocked, a wrong signature is only wrong: why it is would help them alone. */
async function newsFrom(receiver: WebhookReceiver, rawBody: string, signature: string): Promise<VideoNews | null> {
  try {
    return newsOf(await receiver.receive(rawBody, signature));
  } catch {
    // Forged, out of date or cut short: whatever it was, the vendor did not say it.
    return null;
  }
}

export function livekitVideo(options: LivekitOptions): Video {
  const { url, apiUrl = url, apiKey, apiSecret, timeoutMs = TIMEOUT_MS } = options;
  const service = new RoomServiceClient(apiUrl, apiKey, apiSecret, { requestTimeout: timeoutMs / 1000 });
  const receiver = new WebhookReceiver(apiKey, apiSecret);

  return {
    openRoom: async ({ name, emptyTimeoutSeconds: emptyTimeout, maxParticipants }) =>
      void (await asked('open the room', service.createRoom({ name, emptyTimeout, maxParticipants }))),
    closeRoom: async (name) => unlessUnknown(asked('close the room', service.deleteRoom(name)), undefined),
    rooms: async () => {
      const rooms = await asked('list the rooms', service.listRooms());
      return rooms.map(({ name, numParticipants, creationTimeMs }) => ({
        name,
        participantCount: numParticipants,
        createdAt: new Date(Number(creationTimeMs)),
      }));
    },
    pass: (request) => passOf(request, options),
    permit: async ({ room, identity }: Attendance, permissions) => {
      const change = service.updateParticipant(room, identity, { permission: grantsOf(permissions) });
      const done = asked('change the permissions', change).then(() => 'permitted' as const);
      return unlessUnknown(done, 'absent' as const);
    },
    remove: async ({ room, identity }) => {
      const done = asked('remove the participant', service.removeParticipant(room, identity));
      return unlessUnknown(
        done.then(() => 'removed' as const),
        'absent' as const,
      );
    },
    participants: async (room) => {
      const found = asked('list the participants', service.listParticipants(room));
      return (await unlessUnknown(found, [])).map(participantOf);
    },
    readNews: (rawBody, headers) => newsFrom(receiver, rawBody, headers.get('authorization') ?? ''),
  };
}
