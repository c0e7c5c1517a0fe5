import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './checkout.mjs';
import { packConsole } from './pack-console.mjs';
import { say, sayWhileWaiting } from './say.mjs';

const CONSOLE = join('apps', 'registry-console');
/** Kept between builds: the pages are made anew only when something of them changed. */
const KEPT = inRoot('.sogoc', 'cache', 'console');
const STAMP = '.sources';

/** Puts the pages of the console into `dist`, under the folder that the API serves them from. */
export async function buildConsole(dist) {
  if (!existsSync(inRoot(CONSOLE, 'index.html'))) return;
  const stamp = contentOf(consoleFiles());
  if (!isKept(stamp)) await make(stamp);
  cpSync(KEPT, join(dist, CONSOLE, 'site'), { recursive: true });
}

/** What the pages are made from, but for the packages; paths from the top of the checkout. */
export function consoleFiles(folder = CONSOLE) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === '__tests__' || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return consoleFiles(path);
    return /\.(spec|medium-spec|e2e-spec)\.tsx?$|\.md$/.test(entry.name) ? [] : [path];
  });
}

async function make(stamp) {
  const begun = Date.now();
  say('Building the console …');
  const done = sayWhileWaiting('Building the console');
  const draft = inRoot('.sogoc', `console-${process.pid}`);
  const { NODE_ENV } = process.env;
  try {
    // What users get, in whatever environment it is built.
    process.env.NODE_ENV = 'production';
    const { build } = await import('vite');
    await build({
      root: inRoot(CONSOLE),
      configFile: inRoot(CONSOLE, 'vite.config.mjs'),
      logLevel: 'error',
      build: { outDir: draft, emptyOutDir: true },
    });
    const { shell, case: ofCase } = packConsole(draft);
    say(`The console, packed: ${kB(shell)} for the first page, ${kB(ofCase)} more for a case.`);
    writeFileSync(join(draft, STAMP), stamp);
    rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(inRoot('.sogoc', 'cache'), { recursive: true });
    renameSync(draft, KEPT);
  } finally {
    done();
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    rmSync(draft, { recursive: true, force: true });
  }
  say(`Built the console in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

const kB = (bytes) => `${(bytes / 1024).toFixed(0)} kB`;

const isKept = (stamp) => existsSync(join(KEPT, STAMP)) && readFileSync(join(KEPT, STAMP), 'utf8') === stamp;

/** By content: a fresh checkout of what is kept needs no build. */
function contentOf(files) {
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json', join('apps', 'registry-cli', 'boot', 'pack-console.mjs')].sort())
    hash.update(`${file}\0`).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}
