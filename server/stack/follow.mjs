// Preloaded into every Node child: when the supervisor is gone, however it went, its children go too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.on('disconnect', () => setTimeout(() => process.exit(1), 5000).unref());
// A step ends when its work is done: listening for its supervisor must not keep it. Only the step itself; what it forks
// inherits this file and lives by its own channel.
if (process.env.FOYER_STEP_OF === String(process.ppid)) process.channel?.unref();
