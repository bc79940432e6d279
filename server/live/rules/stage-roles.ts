/** What somebody is in a room; from most to least that they can do there. */
export const stageRoles = ['host', 'cohost', 'speaker', 'moderator', 'attendee', 'recorder'] as const;
export type StageRole = (typeof stageRoles)[number];

type Shown = 'camera' | 'microphone' | 'screen' | 'screen-sound';

export type StagePermissions = {
  publish: readonly Shown[];
  subscribe: boolean;
  sendData: boolean;
  hidden: boolean;
  recorder: boolean;
};

const onStage: StagePermissions = {
  publish: ['camera', 'microphone', 'screen', 'screen-sound'],
  subscribe: true,
  sendData: true,
  hidden: false,
  recorder: false,
};

/** Hidden and silent: a thousand who come at once cost the others nothing, and nobody is asked for a camera. */
const inTheHall: StagePermissions = { publish: [], subscribe: true, sendData: false, hidden: true, recorder: false };

const permissionsOf: Readonly<Record<StageRole, StagePermissions>> = {
  host: onStage,
  cohost: onStage,
  speaker: onStage,
  // They look after what is written. What they send goes through our own channels, like everybody's.
  moderator: inTheHall,
  attendee: inTheHall,
  recorder: { ...inTheHall, recorder: true },
};

/** The one table from a role to what the room allows. Power over others is never in it: that is the server's alone. */
export const stagePermissions = (role: StageRole): StagePermissions => permissionsOf[role];
