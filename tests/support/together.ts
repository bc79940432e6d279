/** Nobody goes on before everybody has come here: how two who do not wait for each other meet for certain. */
export function meetingOf(people: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let here = 0;
  return () => {
    here += 1;
    if (here === people) resolve();
    return promise;
  };
}
