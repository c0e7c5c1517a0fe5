import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { coreEntities } from '@sogoc/core-entities';

import { dataProtectionPage } from './data-protection-page';
import { ENFORCED_AT, HELD_IN, HOLDS_NOBODY } from './protection-places';

const ROOT = join(__dirname, '..', '..', '..', '..');
const PAGE = join(ROOT, 'docs', 'data-protection.md');
const MIGRATIONS = join(ROOT, 'libs', 'persistence', 'src', 'migrations');

/** `WRITE_DOCS=1 npx jest libs/access/src/data-protection --selectProjects unit` makes the page anew. */
if (process.env['WRITE_DOCS'] === '1') writeFileSync(PAGE, dataProtectionPage(coreEntities));

describe('the page for a data protection officer', () => {
  it('is what the declarations make of it, word for word', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(dataProtectionPage(coreEntities));
  });

  it('tells of every attribute and scheme of every entity', () => {
    const page = dataProtectionPage(coreEntities);
    for (const { attributes, identifiers } of coreEntities)
      for (const name of [...attributes.map(({ name: own }) => own), ...identifiers.map(({ scheme }) => scheme)])
        expect(page).toContain(`| \`${name}\` `);
  });

  it('tells of every table whether it holds anything of anybody', () => {
    const readme = readFileSync(join(ROOT, 'libs', 'persistence', 'README.md'), 'utf8');
    const rows = readme.split('\n').filter((line) => /^\| `[\w-]+` +\|/.test(line));
    const tables = rows.flatMap((row) => [...row.split('|')[2]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
    const told = [...HELD_IN.map(([name]) => name), ...HOLDS_NOBODY];
    expect(tables.length).toBeGreaterThan(60);
    expect([...told].sort()).toEqual([...tables].sort());
  });

  it('names places that there are', () => {
    for (const { file, shownBy } of ENFORCED_AT)
      for (const path of [file, shownBy])
        expect({ path, isThere: existsSync(join(ROOT, path)) }).toEqual({ path, isThere: true });
    const made = readdirSync(MIGRATIONS).map((file) => readFileSync(join(MIGRATIONS, file), 'utf8'));
    for (const [name] of HELD_IN)
      expect({
        name,
        isThere: made.some((text) => new RegExp(`CREATE (UNLOGGED )?TABLE ${name}\\b`).test(text)),
      }).toEqual({
        name,
        isThere: true,
      });
  });
});
