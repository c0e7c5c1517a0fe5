import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { besideFiles, importedFiles } from './imported-files';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');

const rooms = [...page.matchAll(/^\| `((?:apps|libs)\/[a-z-]+)` +\| (yes)? /gm)].map(([, folder, pure]) => ({
  folder: folder!,
  isPure: pure !== undefined,
}));
const ways = page
  .split(/^### /m)
  .slice(1)
  .map((section) => ({
    name: section.slice(0, section.indexOf('\n')),
    files: [...section.matchAll(/^1\. `([^`]+)`/gm)].map(([, file]) => file!),
  }));

interface ArrowRule {
  readonly name: string;
  readonly comment?: string;
}
/** What a configuration file at the root says. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a configuration file, not a module of ours
const configuration = (file: string): unknown => require(join(ROOT, file));
const { forbidden } = configuration('.dependency-cruiser.cjs') as { forbidden: readonly ArrowRule[] };
const arrows = forbidden.flatMap(({ name, comment }) => {
  const [, lib] = /^(.+)-points-down$/.exec(name) ?? [];
  const [, list] = /may import: (.*)\.$/.exec(comment ?? '') ?? [];
  return lib === undefined || list === undefined ? [] : [{ lib, imports: list.split(', ') }];
});

describe('the plan of the house', () => {
  it('has every app and every lib, once', () => {
    const folders = ['apps', 'libs'].flatMap((parent) =>
      readdirSync(join(ROOT, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`),
    );
    expect(rooms.map(({ folder }) => folder).sort()).toEqual(folders.sort());
  });

  it.each(arrows)('shows what $lib imports below it', ({ lib, imports }) => {
    const rowOf = (name: string): number => rooms.findIndex(({ folder }) => folder === `libs/${name}`);
    const above = imports.filter((name) => name !== 'no other lib' && rowOf(name) <= rowOf(lib));
    expect(above).toEqual([]);
  });

  it('calls those rows pure that lint keeps pure', () => {
    const config = readFileSync(join(ROOT, '.dependency-cruiser.cjs'), 'utf8');
    const [, pure] = /const PURE =\s*'\^libs\/\(([^)]+)\)/.exec(config) ?? [];
    const shown = rooms.filter(({ isPure }) => isPure).map(({ folder }) => folder.slice('libs/'.length));
    expect(shown.sort()).toEqual(pure!.split('|').sort());
  });

  it('has the single files that lint keeps pure', () => {
    const paths = configuration('.pure-files.cjs') as readonly string[];
    const named = paths.filter((path) => !path.includes('*'));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('says where a change goes by folders and files that exist', () => {
    const [, table] = page.split('## Where a change goes');
    const named = [...table!.matchAll(/`((?:apps|libs|test|docs)\/[^`]+)`/g)].map(([, path]) => path!);
    const missing = named.map((path) => path.split('/<')[0]!).filter((path) => !existsSync(join(ROOT, path)));
    expect(named.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });
});

/** Files under a folder, paths from the root. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** How many of each, by what `of` says of a path. */
function countBy(paths: readonly string[], of: (path: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(of(path), (counts.get(of(path)) ?? 0) + 1);
  return counts;
}

const MOST_FILES = 15;
/** Wordlists with their licences, and the steps of the schema. */
const LARGE_FOLDERS = ['libs/persistence/src/migrations', 'libs/synthetic/src/data'];
/** In every app, lib or feature, of one meaning everywhere. */
const SHARED_NAMES = ['main.ts', 'index.ts', 'errors.ts', 'README.md'];

describe('folders and files', () => {
  const files = ['apps', 'libs'].flatMap(filesUnder);

  it('are few enough in a folder to be seen at once', () => {
    const folders = countBy([...files, ...filesUnder('test')], dirname);
    const large = [...folders].filter(([folder, count]) => count > MOST_FILES && !LARGE_FOLDERS.includes(folder));
    expect(large).toEqual([]);
  });

  it('have names of their own', () => {
    const names = countBy(
      files.filter((file) => file.endsWith('.ts')),
      basename,
    );
    const shared = [...names].filter(([name, count]) => count > 1 && !SHARED_NAMES.includes(name));
    expect(shared).toEqual([]);
  });

  it.each([
    ['folders', dirname],
    ['rooms', roomOf],
  ])('import each other in no circle of %s', (_kind, placeOf) => {
    const imports = importsOfPlaces(files.filter(isOfProduct), placeOf);
    const inCircle = [...imports.keys()].filter((place) => reachedFrom(place, imports).has(place));
    expect(imports.size).toBeGreaterThan(50);
    expect(inCircle).toEqual([]);
  });
});

/** An index names what others may use of a whole lib, and tests may use anything. */
const isOfProduct = (file: string): boolean =>
  /\.tsx?$/.test(file) && !/spec\.ts$|\/__tests__\/|\/index\.ts$|\.bench\.ts$/.test(file);

/** The first folder in an app or a lib. */
function roomOf(file: string): string {
  return dirname(file).split('/').slice(0, 4).join('/');
}

/** By folder or room the others of its lib that its files import; a folder within another is a part of it. */
function importsOfPlaces(files: readonly string[], placeOf: (file: string) => string): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const file of files)
    for (const imported of besideFiles(file)) {
      const [from, to] = [placeOf(file), placeOf(imported)];
      if (`${from}/`.startsWith(`${to}/`) || `${to}/`.startsWith(`${from}/`)) continue;
      imports.set(from, (imports.get(from) ?? new Set()).add(to));
    }
  return imports;
}

/** Places that one leads to by any number of imports. */
function reachedFrom(place: string, imports: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [place];
  while (next.length > 0)
    for (const to of imports.get(next.pop()!) ?? [])
      if (!reached.has(to)) {
        reached.add(to);
        next.push(to);
      }
  return reached;
}

describe.each(ways)('the way: $name', ({ files }) => {
  it('names files that exist, each once', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('goes from file to file by imports', () => {
    const reached = new Set(files.slice(0, 1));
    const unreached = files.filter((file) => {
      const isReached = reached.has(file);
      importedFiles(file).forEach((imported) => reached.add(imported));
      return !isReached;
    });
    expect(unreached).toEqual([]);
  });
});

describe('ways', () => {
  it('are those of a push, a backlog, a decision and a read', () => {
    expect(ways.map(({ name }) => name)).toEqual([
      'A push, to the commit',
      'A push, in the worker',
      'A large backlog, in the worker',
      'A decision',
      'A read',
    ]);
  });
});
