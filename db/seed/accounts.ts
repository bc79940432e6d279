export type DemoAccount = { label: string; email: string; password: string };

/** Printed by `npm start`, so that everybody can look around from every side. */
export const demoAccounts: readonly DemoAccount[] = [
  { label: 'Attendee', email: 'attendee@foyer.localhost', password: 'front-row-please' },
  { label: 'Organiser', email: 'organiser@foyer.localhost', password: 'curtain-call-tonight' },
  { label: 'Administrator', email: 'admin@foyer.localhost', password: 'keys-to-the-house' },
];
