// Preloaded into both contenders, so that garbage nobody collected yet is counted for neither.
process.on('message', (message) => {
  if (message !== 'memory') return;
  globalThis.gc();
  globalThis.gc();
  process.send({ type: 'memory', rssBytes: process.memoryUsage.rss() });
});
