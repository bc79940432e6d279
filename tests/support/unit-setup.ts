// Unit tests know no environment but this one, whatever the shell that starts them has set.
Object.assign(process.env, {
  NODE_ENV: 'test',
  PUBLIC_ORIGIN: 'http://localhost:3000',
  DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
  AUTH_SECRET: 'a secret that only the tests know, long enough',
  INTERNAL_KEY: 'another secret that only the tests know, long enough',
  RESEND_API_KEY: 'test-key',
  UPLOADTHING_TOKEN: 'eyJhcGlLZXkiOiJza190ZXN0IiwiYXBwSWQiOiJmb3llciIsInJlZ2lvbnMiOlsibG9jYWwiXX0=',
  MAIL_FROM: 'Foyer <hello@foyer.localhost>',
  LOG_LEVEL: 'silent',
  FOYER_PROCESS: 'test',
});
