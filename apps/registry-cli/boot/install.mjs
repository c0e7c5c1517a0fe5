import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot, ROOT } from './checkout.mjs';
import { runQuietly } from './run-process.mjs';
import { say, sayWhileWaiting } from './say.mjs';

const LOCKFILE = inRoot('package-lock.json');
const STAMP = inRoot('node_modules', '.sogoc-install.json');
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** True when node_modules is what the lock asks for, development packages included. */
export function isInstalled() {
  return stampFits() || contentFits();
}

/**
 * Installs from the lock; when that fails (a registry without some platform's package, a lock that does not fit) as near
 * to it as npm can, without changing it.
 */
export async function install() {
  refuseLink();
  say('Installing packages (once; about half a minute) …');
  const done = sayWhileWaiting('Installing packages');
  const clean = await npm(['ci', '--include=dev', ...QUIET]);
  const result = clean.code === 0 ? clean : await installNearby(clean);
  done();
  if (result.code !== 0) {
    throw new Error(`npm could not install the packages:\n${tail(result.output)}`);
  }
  writeFileSync(STAMP, JSON.stringify(stampNow()));
}

/** npm would empty what the link points at, which another checkout uses. */
function refuseLink() {
  const folder = inRoot('node_modules');
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      'node_modules is a link, and what it points at does not fit package-lock.json. Remove the link, and run this again.',
    );
}

async function installNearby(clean) {
  say(`"npm ci" failed (${firstFault(clean.output)}); trying "npm install" …`);
  return npm(['install', '--no-save', '--include=dev', ...QUIET]);
}

function stampNow() {
  const lock = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  return { lock, platform: `${process.platform}-${process.arch}` };
}

function stampFits() {
  const stamp = readJson(STAMP);
  const now = stampNow();
  return stamp?.lock === now.lock && stamp.platform === now.platform;
}

/** For those who ran npm themselves: npm notes in node_modules what it put there, and when it was done. */
function contentFits() {
  const there = readJson(inRoot('node_modules', '.package-lock.json'))?.packages;
  const wanted = readJson(LOCKFILE)?.packages;
  if (!there || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link || !path.startsWith('node_modules/')) return true;
    return there[path] ? there[path].version === version : optional;
  });
}

/** npm tells its own path to the scripts it runs; otherwise the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  // One of the packages reports each install to its maker's statistics, unless told not to.
  const options = { cwd: ROOT, env: { ...process.env, SCARF_ANALYTICS: 'false' } };
  if (script && basename(script) === 'npm-cli.js' && existsSync(script)) {
    return runQuietly(process.execPath, [script, ...args], options);
  }
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' }).catch((error) => {
    throw new Error(`npm is not on the path: install it together with Node (${error.message}).`);
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const faults = (output) => output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
const firstFault = (output) => faults(output).find((line) => line && !line.startsWith('code ')) ?? 'no reason given';
const tail = (output) => output.trim().split('\n').slice(-15).join('\n');
