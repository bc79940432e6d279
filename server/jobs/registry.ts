import { eventsEvents } from '../events/events';
import { broadcasts } from '../events/subscribers/live';
import { freePlaces } from '../events/subscribers/ticketing';
import { fileEvents } from '../files/events';
import { fileJobs } from '../files/jobs';
import { identityEvents } from '../identity/events';
import { identityJobs } from '../identity/jobs';
import type { Subscriber } from '../kernel/outbox';
import type { Job } from '../kernel/queue';
import { liveEvents } from '../live/events';
import { liveJobs } from '../live/jobs';
import { liveSubscribers } from '../live/subscribers';
import { messagingEvents } from '../messaging/events';
import { identityMails } from '../notifications/subscribers/identity';
import { ticketMails } from '../notifications/subscribers/ticketing';
import { ticketingEvents } from '../ticketing/events';
import { ticketingJobs } from '../ticketing/jobs';
import { ticketingSubscribers } from '../ticketing/subscribers';
import { outboxJobs } from './dispatch';
import { systemJobs } from './schedule';

/** Everything the worker can do. What is not listed here does not run. */
const subscribers: readonly Subscriber[] = [
  ...identityMails,
  ...ticketMails,
  ...freePlaces,
  ...broadcasts,
  ...ticketingSubscribers,
  ...liveSubscribers,
];
const events = [
  ...fileEvents,
  ...identityEvents,
  ...eventsEvents,
  ...ticketingEvents,
  ...messagingEvents,
  ...liveEvents,
];

export const allJobs: readonly Job[] = [
  ...outboxJobs({ subscribers, events }),
  ...systemJobs,
  ...fileJobs,
  ...identityJobs,
  ...ticketingJobs,
  ...liveJobs,
];
