import { listEventsEndpoint } from './events';
import type { Endpoint } from './registry';

/** The public API, complete: the handler serves and the document describes exactly these. */
export const endpoints: readonly Endpoint[] = [listEventsEndpoint];
