import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const PACKED = /\.(js|css|svg|json)$/;
const CASE = 'src/features/case/case-page.tsx';
/** Files by what somebody loads: the first page, and a case after it. Each is packed once, as it is served. */
export function packConsole(site) {
  const sizes = packAssets(join(site, 'assets'));
  const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'));
  const shell = filesOf(manifest, 'index.html');
  const ofCase = [...filesOf(manifest, CASE)].filter((file) => !shell.has(file));
  const sum = (files) => [...files].reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
  const packed = { shell: sum(shell), case: sum(ofCase), all: sum(sizes.keys()) };
  writeFileSync(join(site, 'sizes.json'), JSON.stringify(packed));
  return packed;
}

/** Bytes of each file as it is sent; the packed form stands beside it. */
function packAssets(folder) {
  return new Map(
    readdirSync(folder)
      .filter((name) => PACKED.test(name))
      .map((name) => {
        const packed = gzipSync(readFileSync(join(folder, name)), { level: 9 });
        writeFileSync(join(folder, `${name}.gz`), packed);
        return [`assets/${name}`, packed.length];
      }),
  );
}

/** Scripts and styles of a module with all that it imports at once. */
function filesOf(manifest, name, found = new Set()) {
  const { file, css = [], imports = [] } = manifest[name];
  if (found.has(file)) return found;
  for (const each of [file, ...css]) found.add(each);
  for (const other of imports) filesOf(manifest, other, found);
  return found;
}
