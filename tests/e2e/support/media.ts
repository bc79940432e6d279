import type { Page } from '@playwright/test';

/** A camera with a moving picture, a microphone that beeps, and no question about either; peers meet on the loopback. */
export const MEDIA_ARGS = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
];

const PLACE = 'foyerConnections';

/** Before the page's own scripts: whatever connects is kept where `receptionOf` finds it. */
export const keepConnections = (page: Page) =>
  page.addInitScript((place) => {
    const connections: RTCPeerConnection[] = [];
    Object.assign(window, { [place]: connections });
    window.RTCPeerConnection = class extends window.RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
  }, PLACE);

export type Reception = { framesDecoded: number; audioEnergy: number; audioLevel: number };

/** What has arrived and was decoded, by the browser's own count: a tile on the page proves no picture. */
export const receptionOf = (page: Page): Promise<Reception> =>
  page.evaluate(async (place) => {
    const connections: RTCPeerConnection[] = Reflect.get(window, place);
    const open = connections.filter(({ connectionState }) => connectionState === 'connected');
    const reports = (await Promise.all(open.map((connection) => connection.getStats()))).flatMap((stats) => [
      ...stats.values(),
    ]);
    const received = (kind: string) => reports.filter((one) => one.type === 'inbound-rtp' && one.kind === kind);
    const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
    return {
      framesDecoded: sum(received('video').map(({ framesDecoded }) => framesDecoded ?? 0)),
      audioEnergy: sum(received('audio').map(({ totalAudioEnergy }) => totalAudioEnergy ?? 0)),
      audioLevel: Math.max(0, ...received('audio').map(({ audioLevel }) => audioLevel ?? 0)),
    };
  }, PLACE);
