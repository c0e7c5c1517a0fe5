import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ImportIdentity } from './import-identity';
import { prepareFolder, writeState } from './results-folder';

const IDENTITY: ImportIdentity = {
  ...{ file: 'people.csv', bytes: 1, whole: 'aa', source: 'population', collection: 'persons', encoding: 'utf-8' },
  ...{ registry: { origin: 'http://staging' }, mode: 'push', by: 'command' },
};
const ELSEWHERE: ImportIdentity = { ...IDENTITY, registry: { origin: 'http://production' } };
const ROWS = { counts: { rows: 1 } };
const ENDED = { isDone: true, endedAt: '2026-11-30T19:38:50.123Z' };

describe('a folder of results', () => {
  let folder: string;
  const aside = () => join(folder, 'earlier-2026-11-30T19-38-50-123Z');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'results-folder-'));
    writeFileSync(join(folder, 'failed.csv'), 'id\n1\n');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['the same', IDENTITY],
    ['another', ELSEWHERE],
  ])('keeps what an import left that has ended, when %s begins', (_name, identity) => {
    writeState(folder, 'progress.json', { ...IDENTITY, ...ROWS, ...ENDED });
    prepareFolder(folder, identity);
    expect(readFileSync(join(aside(), 'failed.csv'), 'utf8')).toBe('id\n1\n');
    expect(existsSync(join(aside(), 'progress.json'))).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['earlier-2026-11-30T19-38-50-123Z', 'notes.txt']);
  });

  it('keeps what a job left that has ended', () => {
    writeState(folder, 'handed-in.json', { ...IDENTITY, by: 'job', id: '1', ...ENDED });
    prepareFolder(folder, IDENTITY);
    expect(readdirSync(aside()).toSorted()).toEqual(['failed.csv', 'handed-in.json']);
  });

  it('leaves the results of the same import, which goes on', () => {
    writeState(folder, 'progress.json', { ...IDENTITY, ...ROWS, isDone: false });
    prepareFolder(folder, IDENTITY);
    expect(existsSync(join(folder, 'failed.csv'))).toBe(true);
  });

  it('is refused where another import has not ended, and says which', () => {
    writeState(folder, 'progress.json', { ...IDENTITY, ...ROWS, isDone: false });
    expect(() => prepareFolder(folder, ELSEWHERE)).toThrow('of people.csv as persons of population to http://staging');
    expect(existsSync(join(folder, 'failed.csv'))).toBe(true);
  });

  it('is free where another import took nothing, or an earlier release began one', () => {
    writeState(folder, 'progress.json', { ...IDENTITY, counts: { rows: 0 }, isDone: false });
    prepareFolder(folder, ELSEWHERE);
    const { registry: _registry, ...earlier } = IDENTITY;
    writeState(folder, 'progress.json', { ...earlier, ...ROWS, isDone: false });
    prepareFolder(folder, IDENTITY);
    expect(existsSync(join(folder, 'progress.json'))).toBe(false);
  });
});
