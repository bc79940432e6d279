/** Stored with waiting jobs, so it stays. */
export const PROCESS_JOB = 'files.process';
