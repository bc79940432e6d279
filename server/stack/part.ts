import type { Secrets } from './secrets';

export type Environment = Readonly<Record<string, string>>;
export type Mode = 'start' | 'dev';

/** What a part may know about the stack it runs in. */
export type PartContext = {
  root: string;
  home: string;
  mode: Mode;
  secrets: Secrets;
  /** What every child receives: the person's environment, ours, and what embedded parts provide. */
  env: Environment;
  /** The part's own port; 0 for a part without one. */
  port: number;
  signal: AbortSignal;
};

export type Launch = {
  /** Node children die with the supervisor through their IPC channel; a binary is swept up after it. */
  run: { node: readonly string[] } | { binary: string; args: readonly string[] };
  env?: Environment;
  cwd?: string;
  account?: { uid: number; gid: number };
  /** Asks for a tidy end; SIGTERM unless told. */
  stopSignal?: NodeJS.Signals;
  /** Ends at once, for a second Ctrl-C; SIGKILL unless told. */
  killSignal?: NodeJS.Signals;
  graceMs?: number;
};

export type Probe =
  | { kind: 'tcp'; port: number; host?: string }
  | { kind: 'http'; url: string }
  /** The child says `process.send({ ready: true })`. */
  | { kind: 'ipc' }
  | { kind: 'check'; check: () => Promise<boolean> };

/**
 * One thing the stack runs. To add one, write `parts/<name>.ts` and a line in `parts.ts`; nothing else knows the list.
 */
export type Part = {
  name: string;
  label: string;
  /** `database` parts run before migrate, seed and build; `service` parts after. */
  phase: 'database' | 'service';
  /** Names of parts that must be ready first. */
  needs: readonly string[];
  /** An optional part that cannot run is reported and never stops the rest. */
  optional: boolean;
  port?: { variable: string; preferred?: number };
  /** The variable that puts something outside in this part's place, when the person set it. */
  replacedBy: (env: Environment) => string | undefined;
  /** Why the part cannot run here and how to get it; undefined when it can. */
  missing?: (context: PartContext) => Promise<string | undefined>;
  /** Variables that all children receive while the part is embedded. */
  provides?: (context: PartContext) => Environment;
  /** Prepares and describes the process; called again at every restart. */
  launch: (context: PartContext) => Launch | Promise<Launch>;
  ready: (context: PartContext) => Probe;
  readyTimeoutMs?: number;
  /** Runs after the first readiness, before anything that needs this part. */
  afterReady?: (context: PartContext) => Promise<void>;
  /** Where it can be found, for the table; its address unless told. */
  where?: (context: PartContext) => string;
};
