/** Calls that may share one request, for the client that bundles them and the door that unpacks them. */
export const MAX_BATCH_SIZE = 20;
