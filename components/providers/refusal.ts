/** The server's answer to a call it will not carry out: asking the same again gets the same. `null`: it may pass later. */
export function refusalReason(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('httpStatus' in data) || !('reason' in data)) return null;
  const { httpStatus, reason } = data;
  const isRefusal = typeof httpStatus === 'number' && httpStatus < 500 && httpStatus !== 429;
  return isRefusal && typeof reason === 'string' ? reason : null;
}
