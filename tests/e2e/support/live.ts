import type { Page } from '@playwright/test';
import { keepConnections, MEDIA_ARGS, receptionOf } from './media';
import { stackUnderTest } from './stack-under-test';
import { expect, LAUNCH_ARGS } from './test';
import { ask, type Webinar } from './webinar';

/**
 * The camera of these browsers is not real, and they would ask nobody: some know no question at all. Who is not to be
 * asked counts the questions instead.
 */
const args = [...LAUNCH_ARGS, ...MEDIA_ARGS];
export const browserWithMedia = () => ({ executablePath: stackUnderTest().chromiumPath, args });

const ASKED = 'foyerAskedForDevices';

/** A page that counts how often it wanted a camera, a microphone or a screen. */
export async function countQuestions(page: Page): Promise<void> {
  await keepConnections(page);
  await page.addInitScript((place) => {
    Object.assign(window, { [place]: 0 });
    const { mediaDevices } = navigator;
    for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
      mediaDevices[name] = () => {
        Object.assign(window, { [place]: Reflect.get(window, place) + 1 });
        return Promise.reject(new DOMException('nobody is asked here', 'NotAllowedError'));
      };
    }
  }, ASKED);
}
export const questions = (page: Page): Promise<number> => page.evaluate((place) => Reflect.get(window, place), ASKED);

/** Moving picture and sound, as decoded: both grow from now on. */
export async function seesAndHears(page: Page): Promise<void> {
  const { framesDecoded, audioEnergy } = await receptionOf(page);
  const grown = { timeout: 20_000 };
  await expect.poll(async () => (await receptionOf(page)).framesDecoded, grown).toBeGreaterThan(framesDecoded + 15);
  await expect.poll(async () => (await receptionOf(page)).audioEnergy, grown).toBeGreaterThan(audioEnergy);
}

export const roomOf = ({ eventId }: Webinar, locale = 'en') => `/${locale}/live/${eventId}`;

export async function openRoom(page: Page, webinar: Webinar): Promise<void> {
  await page.context().grantPermissions(['camera', 'microphone']);
  await keepConnections(page);
  await page.goto(roomOf(webinar));
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByText('People see and hear you')).toBeVisible({ timeout: 20_000 });
}

export async function register(page: Page, { eventId }: Webinar): Promise<string> {
  return String(Reflect.get(Object(await ask(page, 'ticketing.register', { eventId })), 'ticketId'));
}
