import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A lock file that names its holder. Plain JavaScript because the bootstrap uses it before any package is installed.
 *
 * @typedef {{ pid: number, fingerprint: string, [detail: string]: unknown }} LockHolder
 * @typedef {{ update: (details: Record<string, unknown>) => void, release: () => void }} Lock
 */

/**
 * What tells one process from a later one with the same number: its start time and, on Linux, the boot it belongs to.
 * Undefined when no such process runs.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processFingerprint(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? linuxFingerprint(pid) : portableFingerprint(pid);
}

/** @param {number} pid */
function linuxFingerprint(pid) {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The command may contain spaces and brackets, so fields are counted after its last bracket: state first, start time 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${fields[19]}`;
}

/** @param {number} pid */
function portableFingerprint(pid) {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return started.trim() || undefined;
  } catch {
    // ps exits 1 when there is no such process.
    return undefined;
  }
}

/**
 * Takes the lock, also over from a process that is gone.
 *
 * @param {string} file
 * @param {Record<string, unknown>} [details] told to whoever finds the lock taken
 * @returns {{ lock: Lock } | { holder: LockHolder }}
 */
export function acquireLock(file, details = {}) {
  const own = { ...details, pid: process.pid, fingerprint: processFingerprint(process.pid) ?? '' };
  // Each round either takes the lock, finds a living holder, or clears one stale file; rivals can only cost a few rounds.
  for (let round = 0; round < 50; round += 1) {
    if (createExclusively(file, own)) return { lock: lockOn(file, own) };
    const found = readOrUndefined(file);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder && holder.fingerprint !== '' && processFingerprint(holder.pid) === holder.fingerprint) return { holder };
    setAside(file, found);
  }
  throw new Error(`The lock ${file} changes hands too quickly; remove it and try again.`);
}

/**
 * Who holds the lock now, or undefined when nobody alive does.
 *
 * @param {string} file
 * @returns {LockHolder | undefined}
 */
export function lockHolder(file) {
  const holder = parseHolder(readOrUndefined(file) ?? '');
  return holder && processFingerprint(holder.pid) === holder.fingerprint ? holder : undefined;
}

/** @param {string} file @param {LockHolder} own @returns {Lock} */
function lockOn(file, own) {
  return {
    update(details) {
      const draft = `${file}.${process.pid}.draft`;
      writeFileSync(draft, JSON.stringify({ ...own, ...details }));
      renameSync(draft, file);
    },
    release() {
      const holder = parseHolder(readOrUndefined(file) ?? '');
      if (holder?.pid === own.pid && holder.fingerprint === own.fingerprint) rmSync(file, { force: true });
    },
  };
}

/** A link is made whole or not at all, so no reader ever sees a half-written holder. @param {string} file @param {LockHolder} own */
function createExclusively(file, own) {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two processes may judge the same lock stale: only one wins the rename, and who moved a fresh lock puts it back. @param {string} file @param {string} judged */
function setAside(file, judged) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (readOrUndefined(aside) !== judged) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/** @param {string} text @returns {LockHolder | undefined} */
function parseHolder(text) {
  try {
    const holder = JSON.parse(text);
    return Number.isInteger(holder?.pid) ? holder : undefined;
  } catch {
    // Whatever is not ours to read holds nothing.
    return undefined;
  }
}

/** @param {string} file */
function readOrUndefined(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}
