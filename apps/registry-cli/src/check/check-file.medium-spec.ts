import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { coreRegistry } from '@sogoc/core-entities';
import { TransactionRunner } from '@sogoc/persistence';
import { openStandaloneRegistry, type StandaloneRegistry } from '@sogoc/registry';
import { createEmptyDatabase, type TestDatabase } from '@sogoc/testing';

import { prepareRegistry } from '../operate/prepare-registry';
import { checkFile, type CheckQuestion } from './check-file';
import { checkText } from './check-outcome-text';

describe('a dry run of a file', () => {
  let database: TestDatabase;
  let registry: StandaloneRegistry;
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const file = join(folder, 'records.ndjson');
  const check = (question: Partial<CheckQuestion> = {}) =>
    checkFile(registry, coreRegistry, {
      file,
      source: 'finance',
      collection: 'enterprises',
      samples: 2,
      showsValues: true,
      receivedAt: '2026-06-30T00:00:00Z',
      ...question,
    });
  const write = (...lines: readonly unknown[]) =>
    writeFileSync(file, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));

  beforeAll(async () => {
    database = await createEmptyDatabase();
    registry = await openStandaloneRegistry({ url: database.url, poolSize: 4, applicationName: 'test' });
    await prepareRegistry(registry);
  });
  afterAll(async () => {
    await registry.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells findings by code, refused lines and why, with samples, and stores nothing', async () => {
    write(
      { recordKey: 'a', attributes: { name: 'Công ty TNHH An Phát', taxCode: '0100109106' } },
      { recordKey: 'b', sourceVersion: 1, attributes: { name: 'Công ty TNHH An Phát', taxCode: '0100109107' } },
      { recordKey: 'c', attributes: { charterCapital: '10.000', taxCode: '0100233488-1' } },
      '',
      '{"recordKey": "d", ',
      { recordKey: '', attributes: { name: 42 } },
      { recordKey: 'e', observedAt: 'yesterday', attributes: { taxCode: '0100109107' } },
    );
    const report = await check();
    expect(report).toMatchObject({ lines: 6, accepted: 3, refused: 3, clean: 1 });
    expect(report.findings.map(({ code, lines, samples }) => [code, lines, samples])).toEqual([
      [
        'NUMBER_AMBIGUOUS',
        1,
        [{ line: 3, recordKey: 'c', at: 'charterCapital', value: '10.000', suggestion: '10000' }],
      ],
      ['TAX_CHECK_DIGIT', 1, [{ line: 2, recordKey: 'b', at: 'taxCode', value: '0100109107' }]],
      [
        'TAX_LOST_ZERO',
        1,
        [{ line: 3, recordKey: 'c', at: 'taxCode', value: '0100233488-1', suggestion: '0100233488-001' }],
      ],
    ]);
    expect(report.faults.map(({ code, samples }) => [code, samples.map(({ line, at }) => [line, at])])).toEqual([
      ['empty', [[6, '/recordKey']]],
      ['not-a-time', [[7, '/observedAt']]],
      ['not-json', [[5, '']]],
      ['wrong-type', [[6, '/attributes/name']]],
    ]);
    const [{ count } = { count: NaN }] = await registry
      .get(TransactionRunner)
      .read<{ count: number }>('SELECT count(*)::int AS count FROM source_record');
    expect(count).toBe(0);
    expect(checkText(report)).toContain('TAX_CHECK_DIGIT error: 1 lines');
  });

  it('refuses a line that is not UTF-8, and no other', async () => {
    const line = (name: string) => `${JSON.stringify({ recordKey: 'a', attributes: { name } })}\n`;
    const [sound, mark] = [line('Công ty TNHH \u2028An'), '\ufeff'];
    writeFileSync(
      file,
      Buffer.concat([Buffer.from(mark + sound), Buffer.from(line('Công'), 'latin1'), Buffer.from(sound)]),
    );
    const { lines, refused, faults } = await check();
    expect([lines, refused, faults.map(({ code, samples }) => [code, samples[0]?.line])]).toEqual([
      3,
      1,
      [['not-utf-8', 2]],
    ]);
  });

  it('shows values and keys to nobody else', async () => {
    write({ recordKey: 'k-7', attributes: { taxCode: '0100109107' } }, { recordKey: 'k-8' });
    const told = JSON.stringify(await check({ showsValues: false }));
    expect(told).toContain('TAX_CHECK_DIGIT');
    expect(told).not.toMatch(/0100109107|k-7|k-8/);
  });

  it('goes by what the catalogue declares for the source', async () => {
    write({ recordKey: 'a', attributes: { foundedOn: '2010-01-01' } });
    const declare = (habits: string) =>
      registry
        .get(TransactionRunner)
        .run((tx) => tx.query(`UPDATE source SET habits = $1 WHERE code = 'finance'`, [habits]));
    await declare('{}');
    expect((await check()).findings).toEqual([]);
    await declare('{"padsDates": true}');
    expect((await check()).findings.map(({ code }) => code)).toEqual(['DATE_PADDED']);
  });

  it('keeps as many samples as asked for, however long the file', async () => {
    const line = JSON.stringify({ recordKey: 'a', attributes: { taxCode: '0100109107' } });
    writeFileSync(file, `${line}\n`.repeat(5_000));
    const { lines, findings } = await check();
    expect([lines, findings[0]?.lines, findings[0]?.samples.length]).toEqual([5_000, 5_000, 2]);
  });

  it.each([
    ['an unknown source', { source: 'nobody' }, /no source nobody/],
    ['a collection that the source has not', { collection: 'ships' }, /not for ships/],
    ['no collection of several', { collection: undefined }, /--collection/],
    ['a file that is not there', { file: join(folder, 'none.ndjson') }, /does not exist/],
  ])('fails for %s', async (_, question, sentence) => {
    write();
    await expect(check(question)).rejects.toThrow(sentence);
  });
});
