import { connection } from 'next/server';

/** Fails as a bug would, so that what its reader is shown can be looked at. */
export async function Broken(): Promise<never> {
  await connection();
  throw new Error('broken on purpose, to show the page that follows');
}
