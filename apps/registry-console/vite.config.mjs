import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('src/', import.meta.url));

/** Both languages say the same things, and all that the pages ask for, or the build fails. */
function completeTexts() {
  return {
    name: 'complete-texts',
    buildStart() {
      const [vi, en] = [keysOf('vi'), keysOf('en')];
      const single = [...[...vi].filter((key) => !en.has(key)), ...[...en].filter((key) => !vi.has(key))];
      if (single.length > 0) this.error(`Texts in one language only: ${single.join(', ')}`);
      const missing = askedFor(vi).filter((key) => !vi.has(key));
      if (missing.length > 0) this.error(`Texts in no language: ${missing.join(', ')}`);
    },
  };
}

/** Without the forms for one of a thing (`…#one`), which one language has and the other has not. */
const keysOf = (language) => new Set(textsOf(language).map((key) => key.replace(/#one$/, '')));

const textsOf = (language) => Object.keys(JSON.parse(readFileSync(join(SOURCES, 'i18n', `${language}.json`), 'utf8')));

/** Whole keys in the sources: quoted, and of a group of texts. Those that are put together from codes are for the specs. */
function askedFor(known) {
  const groups = new Set([...known].map((key) => key.split('.')[0]));
  const files = readdirSync(SOURCES, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  const texts = files.map((name) => readFileSync(join(SOURCES, name), 'utf8'));
  const quoted = texts.flatMap((text) => [...text.matchAll(/'([a-zA-Z]+)\.([\w.-]+)'/g)]);
  return [...new Set(quoted.filter(([, group]) => groups.has(group)).map(([, group, rest]) => `${group}.${rest}`))];
}

export default {
  appType: 'spa',
  plugins: [completeTexts()],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Which file needs which: the sizes are reckoned from it.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
};
