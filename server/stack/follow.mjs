// Preloaded into every Node child: when the supervisor is gone, however it went, its children go too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.on('disconnect', () => setTimeout(() => process.exit(1), 5000).unref());
