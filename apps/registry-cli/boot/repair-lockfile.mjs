#!/usr/bin/env node
/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out.
 *
 * npm drops an optional package from the lock when the registry it asked did not have it, and `npm ci` then refuses the
 * lock on every machine ("Missing: … from lock file"). Run this after any change of dependencies; it is idempotent.
 * The digest of such a package is asked of the registry, so that whoever installs it elsewhere gets what was published. One that
 * no registry has now is named, and the script ends with 1: without its digest the lock would trust whatever is served later.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lockPath = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));
const OS = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'android', 'openharmony'];
const CPU = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The platform that a binary package names in its last segments, as npm's `os`, `cpu` and `libc`. */
function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const os = OS.find((one) => words.includes(one)) ?? (words.includes('windows') ? 'win32' : undefined);
  const cpu = CPU.find((one) => words.includes(one));
  const last = words[words.length - 1];
  const libc = last.startsWith('musl') ? 'musl' : os === 'linux' && last.startsWith('gnu') ? 'glibc' : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

/** Where node would find `name` from the package at `from`, if the lock has it. */
function locate(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!at.includes('/node_modules/')) return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
  }
}

const lock = JSON.parse(readFileSync(lockPath, 'utf8'));
const added = [];
for (const [from, parent] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    if (locate(lock.packages, from, name)) continue;
    const version = range.replace(/^[\^~=v]+/, '');
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(parent.dev && { dev: true }),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}
/** What the registry says of a published package's content; undefined when it does not have it. */
function publishedIntegrity(name, version) {
  try {
    const output = execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8' });
    return /^sha512-\S+$/.test(output.trim()) ? output.trim() : undefined;
  } catch {
    return undefined;
  }
}

const unknown = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link || entry.integrity) continue;
  const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const integrity = publishedIntegrity(name, entry.version);
  if (integrity === undefined) unknown.push(`${name}@${entry.version}`);
  else lock.packages[path] = { version: entry.version, integrity, ...entry };
}

const root = lock.packages[''];
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
lock.packages = { '': root, ...lock.packages };
writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added ${added.length}: ${added.join(', ')}` : 'The lock names every optional package.');
if (unknown.length > 0) {
  console.error(`Without integrity, since the registry does not have them: ${unknown.join(', ')}`);
  process.exitCode = 1;
}
