/** 4000–4099: do not come back like this. 4100–4199: come back later. 4200–4299: come back at once. */
export const closeCodes = {
  noSuchApp: 4001,
  overQuota: 4004,
  noSuchPath: 4005,
  wrongVersion: 4006,
  unsupportedVersion: 4007,
  noVersion: 4008,
  unauthorized: 4009,
  overCapacity: 4100,
  noPong: 4201,
  tooManyClientEvents: 4301,
} as const;
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** From the WebSocket standard: we read text only. */
export const UNSUPPORTED_DATA = 1003;
/** Not 4200, after which pusher-js knocks at once, finds nobody yet, and waits a quarter of a minute. */
export const GOING_AWAY = 1001;
/** A mistake of ours; it ends the connection that met it and no other. */
export const INTERNAL_ERROR = 1011;
