import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../data-source';
import { TransactionRunner } from '../transaction';
import { copyRows } from './copy-rows';
import { copiedBytes, type CopiedColumns, copiedJson, copiedNumbers, copiedWords } from './copy-text';

interface Row {
  readonly no: number;
  readonly text: string | null;
  readonly content?: unknown;
}

const COLUMNS: CopiedColumns<Row> = {
  no: ({ no }) => no,
  text: ({ text }) => text,
  content: ({ content }) => copiedJson(content),
  numbers: ({ no }) => copiedNumbers([no, -1, Number.MAX_SAFE_INTEGER]),
  words: () => copiedWords(['CODE_A', 'b-c']),
  bytes: () => copiedBytes('00ff'),
};

describe('rows that are copied', () => {
  let database: TestDatabase;
  let source: DataSource;
  let transactions: TransactionRunner;
  const copied = async (rows: readonly Row[]): Promise<readonly Row[]> => {
    await transactions.run((tx) => copyRows(tx, 'copied', COLUMNS, rows));
    return source.query('SELECT no, text, content FROM copied ORDER BY no');
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    source = createDataSource({ url: database.url, poolSize: 1, applicationName: 'copy' });
    await source.initialize();
    transactions = new TransactionRunner(source);
    await source.query(
      'CREATE TABLE copied (no bigint PRIMARY KEY, text text, content json, numbers bigint[], words text[], bytes bytea)',
    );
  });
  beforeEach(() => source.query('TRUNCATE copied'));
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it.each<[string, string | null, unknown]>([
    ['plain', 'Nguyễn Văn An', { a: [1, 'x'] }],
    ['what parts columns and rows', 'a\tb\nc\r\nd', { 'a\tb': 'c\nd' }],
    ['backslashes and quotes', 'C:\\n\\N "q"', { path: 'C:\\temp\\', said: '"\\"' }],
    ['what ends a COPY', '\\.', ['\\.']],
    ['nothing', null, null],
    ['empty text', '', ''],
    ['a letter of two units, and one of them alone', '𠀀😀', { high: '\ud83d', low: '\ude00' }],
  ])('arrive as they are: %s', async (_, text, content) => {
    expect(await copied([{ no: 1, text, content }])).toEqual([{ no: 1, text, content }]);
  });

  it('arrive as they are: arrays and bytes', async () => {
    await copied([{ no: 7, text: null }]);
    const [row] = await source.query('SELECT numbers, words, bytes FROM copied');
    expect(row).toEqual({
      numbers: [7, -1, Number.MAX_SAFE_INTEGER],
      words: ['CODE_A', 'b-c'],
      bytes: Buffer.from([0, 255]),
    });
  });

  it('may be longer than what is sent at once, wherever that parts a letter', async () => {
    const rows = [0, 1, 2].map((no) => ({ no, text: 'a'.repeat(no) + '😀'.repeat(300_000), content: null }));
    expect(await copied(rows)).toEqual(rows);
  });

  it('of which one is refused leave nothing, and the connection goes on', async () => {
    const rows = [1, 2, 2].map((no) => ({ no, text: null, content: null }));
    await expect(copied(rows)).rejects.toMatchObject({ code: '23505' });
    await expect(transactions.run((tx) => tx.copy('COPY nowhere FROM STDIN', 'x\n'))).rejects.toMatchObject({
      code: '42P01',
    });
    expect(await copied(rows.slice(1, 2))).toEqual(rows.slice(1, 2));
  });
});
