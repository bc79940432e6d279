import { execFile } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const ANSWER_TIMEOUT_MS = 30_000;

export type Chromium = { found: true; path: string } | { found: false; why: string };

/** What tests browse with: the one that was named, else the system's, else the one that npm brought. */
export async function findChromium(): Promise<Chromium> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (await runs(CHROMIUM_PATH)) return { found: true, path: CHROMIUM_PATH };
    return { found: false, why: `CHROMIUM_PATH says ${CHROMIUM_PATH}, which does not run` };
  }
  for (const path of systemCandidates()) if (await runs(path)) return { found: true, path };
  return packagedChromium();
}

const systemCandidates = () =>
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...APPLICATIONS,
  ].filter(isProgram);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the next one is tried.
    return false;
  }
}

/** Some systems have a program of that name which only says how to get a browser. */
async function runs(path: string): Promise<boolean> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: ANSWER_TIMEOUT_MS });
    return /chrom/i.test(stdout);
  } catch {
    // That it cannot be run is the answer.
    return false;
  }
}

const packageFile = z.object({ version: z.string() });

async function packagedChromium(): Promise<Chromium> {
  const none = 'there is no Chromium here; install one, or set CHROMIUM_PATH';
  if (process.platform !== 'linux' || process.arch !== 'x64') return { found: false, why: none };
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return { found: false, why: none };
  const { version } = packageFile.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const folder = join(root, '.foyer-test', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const path = join(folder, 'foyer-chromium');
  if (await runs(path)) return { found: true, path };
  return { found: false, why: `the Chromium from npm does not run on this system; see what ${path} --version says` };
}

/** What the system lacks of libraries and fonts is taken from the package; whatever it has is used as it is. */
const LAUNCHER = `#!/bin/sh
here=\${0%/*}
"$here/chromium" --version > /dev/null 2>&1 || export LD_LIBRARY_PATH="$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

/**
 * The package unpacks into the temporary folder, under names that every user and every version share. So it gets one of
 * its own, which is moved into place when it is whole.
 */
async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    // It unpacks its libraries only where it believes to be the service it was made for.
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  writeFileSync(join(draft, 'foyer-chromium'), LAUNCHER);
  chmodSync(join(draft, 'foyer-chromium'), 0o755);
  // Somebody may have been quicker; theirs is as good.
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
}
