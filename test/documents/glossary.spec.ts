import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { exportedNames } from './imported-files';

const ROOT = join(__dirname, '..', '..');
const [words = '', replaced = ''] = readFileSync(join(ROOT, 'docs', 'glossary.md'), 'utf8').split('## Words that were');

/** Names that are stored or served, or tell of something that is. */
const SERIALISED = [
  // A migration is never edited, and the database knows it by its name.
  /^libs\/persistence\/src\/migrations\//,
  // The kind of task `crowded-identifier`.
  /[cC]rowded-?[iI]dentifiers?/,
  // Schemas of the API, and a member of a cluster.
  /^MemberRecord(s?ResponseDto)?$/,
];

/** Said of data, without a name of its own. */
const UNNAMED: ReadonlySet<string> = new Set(['record number', 'effective record', 'match weight']);

interface NamedThing {
  readonly where: string;
  readonly name: string;
}

/** Names of folders and files, and what files export. */
function namedThings(folder: string): NamedThing[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const where = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return [{ where, name: entry.name }, ...namedThings(where)];
    const names = entry.name.endsWith('.ts') ? exportedNames(readFileSync(join(ROOT, where), 'utf8')) : [];
    return [entry.name, ...names].map((name) => ({ where, name }));
  });
}

/** `MATCH_KEYS`, `matchKeys` and `match-keys.ts` are all ` match key `. */
const spaced = (name: string): string =>
  ` ${name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map(singular)
    .join(' ')} `;
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

const things = ['apps', 'libs'].flatMap(namedThings);
const speaksOf = (phrase: string): NamedThing[] => things.filter(({ name }) => spaced(name).includes(spaced(phrase)));
const firstCells = (table: string): string[] =>
  [...table.matchAll(/^\| (?!was |word |-)(?:\*\*)?([^|*]+?)(?:\*\*)? +\|/gm)].map(([, cell]) => cell!);

describe('the words', () => {
  it.each(firstCells(replaced))('of old, `%s`, are in no folder, file or exported name', (word) => {
    const left = speaksOf(word).filter(
      ({ where, name }) => !SERIALISED.some((exempt) => exempt.test(where) || exempt.test(name)),
    );
    expect(left).toEqual([]);
  });

  it('are each in the glossary once, and none of old', () => {
    const listed = firstCells(words);
    expect(listed.length).toBeGreaterThan(40);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((word) => firstCells(replaced).includes(word))).toEqual([]);
  });

  it.each(firstCells(words).filter((word) => !UNNAMED.has(word)))('`%s` names something in the code', (word) => {
    expect(speaksOf(word)).not.toEqual([]);
  });

  it('give no product file the look of a test', () => {
    const lookAlike = things.filter(
      ({ name }) => /[a-z]-spec\.ts$/.test(name) && !/\.(medium|e2e)-spec\.ts$/.test(name),
    );
    expect(lookAlike).toEqual([]);
  });
});
