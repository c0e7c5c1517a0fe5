import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { buildConsole, consoleFiles } from './build-console.mjs';
import { inRoot, ROOT } from './checkout.mjs';
import { say } from './say.mjs';

const DIST = inRoot('dist');
const STAMP = inRoot('dist', '.sources');
const SOURCES = ['apps', 'libs', 'prisma-seeds'];
/** The console has its own build; the boot scripts run as they are; what supports specs is not part of the product. */
const LEFT_OUT = [
  'node_modules',
  '__tests__',
  join('libs', 'testing'),
  join('apps', 'registry-console'),
  join('apps', 'registry-cli', 'boot'),
];
/** Help and a wrong option are answered at once: a command loads the libs it needs when it comes to them, seconds later. */
const LOADED_WHEN_USED = [join('apps', 'registry-cli', 'src'), 'prisma-seeds'];
const NOT_COPIED = /(\.(spec|medium-spec|e2e-spec)\.ts|\.d\.ts|\.md|\.plan\.txt)$/;

/** True when dist was made from the sources as they are now. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint([...sourceFiles(), ...consoleFiles()]);
}

/**
 * Compiles the sources to dist, in the same folders, and copies what lies beside them. It is made aside and renamed into
 * place, so that what runs from dist never sees half of it.
 */
export async function build() {
  const begun = Date.now();
  say('Building …');
  const files = sourceFiles();
  const stamp = fingerprint([...files, ...consoleFiles()]);
  const draft = inRoot('.sogoc', `dist-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  try {
    for (const folder of new Set(files.map((file) => dirname(file))))
      mkdirSync(join(draft, folder), { recursive: true });
    await compileAll(files, draft);
    await buildConsole(draft);
    writeFileSync(join(draft, '.sources'), stamp);
    replaceDist(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  say(`Built ${files.length} files in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

async function compileAll(files, draft) {
  const { transformFile } = (await import('@swc/core')).default;
  const config = JSON.parse(readFileSync(inRoot('.swcrc'), 'utf8'));
  delete config.$schema;
  // The compiler resolves path aliases from an absolute folder only.
  const options = { ...config, swcrc: false, jsc: { ...config.jsc, baseUrl: ROOT } };
  const faults = [];
  await Promise.all(
    files.map(async (file) => {
      const target = join(draft, file);
      if (!file.endsWith('.ts')) return copyFileSync(inRoot(file), target);
      try {
        const sourceFileName = relative(dirname(join(DIST, file)), inRoot(file))
          .split(sep)
          .join('/');
        const module = { ...options.module, lazy: LOADED_WHEN_USED.some((folder) => file.startsWith(folder)) };
        const { code, map } = await transformFile(inRoot(file), { ...options, module, sourceFileName });
        const script = target.replace(/\.ts$/, '.js');
        writeFileSync(script, `${code}\n//# sourceMappingURL=${script.slice(dirname(script).length + 1)}.map\n`);
        writeFileSync(`${script}.map`, map);
      } catch (error) {
        faults.push(`${file}: ${error.message.split('\n\n\nCaused by')[0]}`);
      }
    }),
  );
  if (faults.length > 0) throw new Error(`${faults.length} files do not compile:\n${faults.slice(0, 10).join('\n')}`);
}

function replaceDist(draft) {
  const old = inRoot('.sogoc', `dist-old-${process.pid}`);
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(draft, DIST);
  rmSync(old, { recursive: true, force: true });
}

function sourceFiles() {
  return SOURCES.flatMap((folder) => (existsSync(inRoot(folder)) ? filesUnder(folder) : []));
}

function filesUnder(folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (LEFT_OUT.includes(path) || LEFT_OUT.includes(entry.name)) return [];
    if (entry.isDirectory()) return filesUnder(path);
    return NOT_COPIED.test(entry.name) ? [] : [path];
  });
}

/** Names, sizes and times of the sources, and what else the result depends on. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const { size, mtimeMs } = statSync(inRoot(file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  for (const file of ['.swcrc', 'package-lock.json', join('apps', 'registry-cli', 'boot', 'build.mjs')]) {
    hash.update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}
