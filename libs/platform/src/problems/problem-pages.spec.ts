import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { METHOD_NOT_ALLOWED_CODE } from '../http/method-not-allowed';
import { UNEXPECTED_CODE } from './problem-details.filter';

const ROOT = join(__dirname, '..', '..', '..', '..');
const PAGES = join(ROOT, 'docs', 'problems');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'registry-console') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /(?<!spec)\.ts$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const errorFiles = ['apps', 'libs']
  .flatMap((folder) => sourceFiles(join(ROOT, folder)))
  .map((path) => ({ path: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => /class \w+ extends DomainError\b/.test(text));

const codes = errorFiles.flatMap(({ text }) =>
  [...text.matchAll(/readonly code(?:: string)? = '([^']+)'/g)].map((match) => match[1]!),
);

describe('problem pages', () => {
  it('finds the codes of all domain errors', () => {
    const withoutCode = errorFiles.filter(({ text }) => {
      const classes = text.match(/class \w+ extends DomainError\b/g)?.length;
      return text.match(/readonly code(?:: string)? = '/g)?.length !== classes;
    });
    expect(withoutCode.map(({ path }) => path)).toEqual([]);
    expect(codes).toEqual(expect.arrayContaining(['invalid-record', 'version-conflict', 'unauthenticated']));
  });

  it('gives each code to one error only', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each([...codes, METHOD_NOT_ALLOWED_CODE, UNEXPECTED_CODE].sort())('explains %s', (code) => {
    expect(code).toMatch(/^[a-z][a-z0-9-]+$/);
    const page = join(PAGES, `${code}.md`);
    expect(existsSync(page) ? readFileSync(page, 'utf8') : `docs/problems/${code}.md is missing`).toMatch(/^# \S/);
  });
});
