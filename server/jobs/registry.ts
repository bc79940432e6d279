import { eventsEvents } from '../events/events';
import { fileEvents } from '../files/events';
import { fileJobs } from '../files/jobs';
import { identityEvents } from '../identity/events';
import { identityJobs } from '../identity/jobs';
import type { Subscriber } from '../kernel/outbox';
import type { Job } from '../kernel/queue';
import { notificationSubscribers } from '../notifications/subscribers';
import { outboxJobs } from './dispatch';
import { systemJobs } from './schedule';

/** Everything the worker can do. What is not listed here does not run. */
const subscribers: readonly Subscriber[] = [...notificationSubscribers];
const events = [...eventsEvents, ...fileEvents, ...identityEvents];

export const allJobs: readonly Job[] = [
  ...outboxJobs({ subscribers, events }),
  ...systemJobs,
  ...fileJobs,
  ...identityJobs,
];
