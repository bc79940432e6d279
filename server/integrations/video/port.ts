export type TrackKind = 'camera' | 'microphone' | 'screen' | 'screen-sound';

/** Everything somebody may do in a room, each said outright: what is left out would be allowed by the vendor. */
export type RoomPermissions = {
  publish: readonly TrackKind[];
  subscribe: boolean;
  sendData: boolean;
  /** Neither listed nor counted nor announced. */
  hidden: boolean;
  recorder: boolean;
};

export type RoomToOpen = {
  name: string;
  /** How long it stays open while nobody is there yet. */
  emptyTimeoutSeconds?: number;
  maxParticipants?: number;
};

export type Room = { name: string; participantCount: number; createdAt: Date };

export type Attendance = { room: string; identity: string };

/** `name` is what others see; `minutes` is how long the pass opens the door, not how long one may stay. */
export type PassRequest = Attendance & { name: string; permissions: RoomPermissions; minutes?: number };

/** What a browser needs to come in. */
export type RoomPass = { url: string; token: string; expiresAt: Date };

export type Track = { id: string; kind: TrackKind | 'other'; muted: boolean };
export type Participant = {
  identity: string;
  name: string;
  permissions: RoomPermissions;
  tracks: readonly Track[];
  joinedAt: Date;
};

/** Hints, each perhaps never, late or twice: `id` is the same when it is the same. The order is not promised. */
export type VideoNews = { id: string; at: Date; room: string } & (
  | { kind: 'room-opened' | 'room-closed' }
  | { kind: 'joined' | 'left' | 'connection-failed'; identity: string }
  | { kind: 'track-published' | 'track-unpublished'; identity: string; track: Track }
  | { kind: 'other'; name: string }
);

export type Video = {
  /** Opened already is as good. */
  openRoom(room: RoomToOpen): Promise<void>;
  /** Sends everybody out. Closed already is as good. */
  closeRoom(name: string): Promise<void>;
  rooms(): Promise<Room[]>;
  /** Made here, without asking anybody. The room must be open by the time it is used. */
  pass(request: PassRequest): Promise<RoomPass>;
  /** At once and as a whole, while they stay connected. `absent` when they are not in the room. */
  permit(who: Attendance, permissions: RoomPermissions): Promise<'permitted' | 'absent'>;
  /** A pass that still holds lets them in again: whoever must stay out is refused a new one, and removed when they come. */
  remove(who: Attendance): Promise<'removed' | 'absent'>;
  participants(room: string): Promise<Participant[]>;
  /** `null` when the signature is not ours: then nothing in it was said by the vendor. */
  readNews(rawBody: string, headers: Headers): Promise<VideoNews | null>;
};

/** Retryable means that the very same call may pass later; what is not retryable is refused every time. */
export class VideoError extends Error {
  override readonly name = 'VideoError';
  readonly retryable: boolean;

  constructor(message: string, options: { retryable: boolean; cause: unknown }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}
