import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PERSISTENCE = join(__dirname, '..', '..', 'libs', 'persistence');
const MIGRATIONS = join(PERSISTENCE, 'src', 'migrations');

/** Folder and tables of each row of the README. */
const FAMILIES = [
  ...readFileSync(join(PERSISTENCE, 'README.md'), 'utf8').matchAll(/^\| `([a-z-]+)` +\| (.*) \|$/gm),
].map(([, folder = '', tables = '']) => ({
  folder,
  tables: [...tables.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name),
}));

const namesIn = (statement: RegExp): string[] =>
  readdirSync(MIGRATIONS)
    .filter((file) => !file.includes('spec'))
    .flatMap((file) => [...readFileSync(join(MIGRATIONS, file), 'utf8').matchAll(statement)])
    .map(([, name = '']) => name);

describe('the families of tables', () => {
  it('have every table in one of them', () => {
    const created = new Set(namesIn(/CREATE (?:UNLOGGED )?TABLE (\w+)/g));
    expect(FAMILIES.flatMap(({ tables }) => tables).sort()).toEqual([...created].sort());
  });

  it.each(FAMILIES)('$folder has a folder', ({ folder }) => {
    expect(existsSync(join(PERSISTENCE, 'src', folder))).toBe(true);
  });
});
