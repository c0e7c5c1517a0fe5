import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../connection/data-source';
import { runMigrations } from '../connection/migrate';
import { RecordKeyRepository } from '../source-records/record-key.repository';

const COMPOSED = 'Hồ sơ'.normalize('NFC');
const DECOMPOSED = COMPOSED.normalize('NFD');

describe('keys that were two records already', () => {
  let database: TestDatabase;
  let source: DataSource;
  const keys = new RecordKeyRepository();
  const tx = {
    query: <Row>(sql: string, parameters?: readonly unknown[]) => source.query<Row[]>(sql, [...(parameters ?? [])]),
  };
  const insert = (...recordKeys: readonly string[]) =>
    source.query(`INSERT INTO source_record (entity, source, record_key) SELECT 'person', 'a', unnest($1::text[])`, [
      recordKeys,
    ]);

  /** This migration and all after it. */
  const undo = async (): Promise<void> => {
    let undone = '';
    while (undone !== 'OneRecordAKey1780000011000') {
      undone = (await source.query('SELECT name FROM schema_migration ORDER BY id DESC LIMIT 1'))[0].name as string;
      await source.undoLastMigration();
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    source = createDataSource({ url: database.url, poolSize: 2, applicationName: 'record-keys' });
    await source.initialize();
    await undo();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('stay two, are told, and get no third; others are one from then on', async () => {
    await source.query(
      `INSERT INTO source (code, title_vi, title_en, owner, level, collections) VALUES ('a', 'A', 'A', 'A', 'province', '{persons}')`,
    );
    await insert(DECOMPOSED, 'plain', COMPOSED);
    await runMigrations(source);
    expect(await keys.repeatedKeys(tx)).toEqual([{ entity: 'person', source: 'a', records: 1 }]);
    expect([...(await keys.storedKeys(tx, 'person', 'a', [COMPOSED, DECOMPOSED, 'plain', 'none']))]).toEqual([
      [COMPOSED, COMPOSED],
      [DECOMPOSED, DECOMPOSED],
      ['plain', 'plain'],
    ]);
    const half = `H${'ồ'.normalize('NFC')} s${'ơ'.normalize('NFD')}`;
    expect((await keys.storedKeys(tx, 'person', 'a', [half])).get(half)).toBe(DECOMPOSED);
    await expect(insert(half)).rejects.toThrow(/source_record_by_normal_key/);
    await undo();
    await insert(half);
  });
});
