import { join } from 'node:path';
import type { Part } from '../part';
import { acceptsQueries, createCluster, createRoles, databaseUrls, stopOrphan } from '../postgres/cluster';
import { placeOfPostgres } from '../postgres/place';

export const postgresPart: Part = {
  name: 'postgres',
  label: 'PostgreSQL 18',
  phase: 'database',
  needs: [],
  optional: false,
  port: { variable: 'FOYER_POSTGRES_PORT' },
  replacedBy: (env) => (env.DATABASE_URL ? 'DATABASE_URL' : undefined),
  provides: (context) => {
    const { app, owner } = databaseUrls(context);
    return { DATABASE_URL: app, DATABASE_OWNER_URL: owner };
  },
  launch: async ({ home, port, secrets }) => {
    const place = placeOfPostgres(home);
    await createCluster(place, secrets);
    await stopOrphan(place);
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: place.sockets.length < 90 ? place.sockets : '',
      max_connections: '120',
      shared_buffers: '128MB',
      timezone: 'UTC',
      log_min_messages: 'warning',
    };
    return {
      run: {
        binary: join(place.bin, 'postgres'),
        args: ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      },
      cwd: '/',
      account: place.account,
      // Fast: connections are closed, nothing is lost. A second Ctrl-C leaves it to recover at the next start.
      stopSignal: 'SIGINT',
      killSignal: 'SIGQUIT',
    };
  },
  ready: (context) => ({ kind: 'check', check: () => acceptsQueries(context) }),
  afterReady: createRoles,
  where: ({ port }) => `127.0.0.1:${port}`,
};
