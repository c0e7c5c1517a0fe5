import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');

function filesIn(folder: string, end: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end) && !path.includes('node_modules'))
    .map((path) => join(folder, path));
}

const specs = ['apps', 'libs', 'prisma-seeds', 'test'].flatMap((folder) => filesIn(folder, 'spec.ts'));
const pages = ['README.md', ...filesIn('docs', '.md')];
const named = pages.flatMap((page) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/npm test -- ([\w/. -]+)/g)].flatMap(([, paths]) =>
    paths!
      .trim()
      .split(/\s+/)
      .filter((path) => path !== '' && !path.startsWith('-'))
      .map((path) => `${relative('.', page)}: ${path}`),
  ),
);

describe('the pages', () => {
  it('name specs to run that there are', () => {
    expect(named.length).toBeGreaterThan(10);
    const missing = named.filter((each) => !specs.some((spec) => spec.includes(each.split(': ')[1]!)));
    expect(missing).toEqual([]);
  });
});
