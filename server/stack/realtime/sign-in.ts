import { z } from 'zod';
import { personalChannel } from './channel-name';
import { closeCodes } from './close-codes';
import type { Connection } from './connection';
import { serverFrame } from './frames';
import type { House } from './house';
import { MAX_MEMBER_ID_LENGTH } from './limits';
import { isSignedBy } from './signatures';
import { readJson } from './subscribing';

const request = z.object({ auth: z.string(), user_data: z.string() });
const userData = z.object({ id: z.string().min(1).max(MAX_MEMBER_ID_LENGTH), user_info: z.unknown().optional() });

/** Proves who sits behind the connection, so that the application may speak to that person, and end their visit. */
export function signIn(house: House, connection: Connection, data: unknown) {
  const asked = request.safeParse(data);
  if (!asked.success) return connection.complain(null, 'A sign-in carries auth and user_data');
  const { auth, user_data } = asked.data;
  if (!isSignedBy(house.app, auth, `${connection.socketId}::user::${user_data}`)) {
    return connection.refuse(closeCodes.unauthorized, 'Invalid signature');
  }
  const parsed = userData.safeParse(readJson(user_data));
  if (!parsed.success) return connection.refuse(closeCodes.unauthorized, 'user_data must be JSON with an id');
  const { id, user_info: info } = parsed.data;
  if (connection.person && connection.person.id !== id) {
    return connection.refuse(closeCodes.unauthorized, 'This connection is signed in as somebody else');
  }
  if (!connection.person) remember(house, connection, { id, info: info ?? null });
  connection.send(serverFrame('pusher:signin_success', { user_data }));
}

function remember({ people, channels }: House, connection: Connection, person: { id: string; info: unknown }) {
  connection.person = person;
  const theirs = people.get(person.id) ?? new Set();
  people.set(person.id, theirs.add(connection));
  channels.obtain(personalChannel(person.id)).subscribers.add(connection);
  connection.channels.add(personalChannel(person.id));
}

export function signOut({ people }: House, connection: Connection) {
  const { person } = connection;
  if (!person) return;
  const theirs = people.get(person.id);
  theirs?.delete(connection);
  if (theirs?.size === 0) people.delete(person.id);
}

/** Closes everything that signed in as this person; pusher-js does not come back by itself after it. */
export function endVisits({ people }: House, personId: string) {
  for (const connection of people.get(personId) ?? []) {
    connection.close(closeCodes.unauthorized, 'Connection terminated by the application');
  }
}
