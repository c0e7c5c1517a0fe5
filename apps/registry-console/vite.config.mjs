import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Both languages say the same things, or the build fails. */
function sameKeys() {
  const keysOf = (value, prefix = '') =>
    Object.entries(value).flatMap(([name, member]) =>
      typeof member === 'object' ? keysOf(member, `${prefix}${name}.`) : [`${prefix}${name}`],
    );
  const read = (language) =>
    keysOf(JSON.parse(readFileSync(fileURLToPath(new URL(`src/i18n/${language}.json`, import.meta.url)), 'utf8')));
  return {
    name: 'same-keys',
    buildStart() {
      const [vi, en] = [new Set(read('vi')), new Set(read('en'))];
      const missing = [...[...vi].filter((key) => !en.has(key)), ...[...en].filter((key) => !vi.has(key))];
      if (missing.length > 0) this.error(`Texts in one language only: ${missing.join(', ')}`);
    },
  };
}

export default {
  appType: 'spa',
  plugins: [sameKeys()],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
};
