import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../connection/data-source';
import { runMigrations } from '../connection/migrate';

const GOLDEN = '01970005-0000-7000-8000-000000000001';
const FORMER =
  '[{"scheme":"national-id","value":"1","status":"active"},{"scheme":"national-id","value":"2","status":"former"}]';

describe('the status of identifiers that are stored', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = createDataSource({ url: database.url, poolSize: 2, applicationName: 'identifier-status' });
    await source.initialize();
    await undoTo('TellIdentifierStatus1780000005000');
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  async function undoTo(name: string): Promise<void> {
    const last = async (): Promise<string> =>
      (await source.query('SELECT name FROM schema_migration ORDER BY id DESC LIMIT 1'))[0].name as string;
    let undone = '';
    while (undone !== name) {
      undone = await last();
      await source.undoLastMigration();
    }
  }

  const statuses = async (): Promise<unknown> => [
    await source.query('SELECT value, status FROM golden_identifier ORDER BY value'),
    (await source.query('SELECT document FROM golden_history'))[0].document.identifiers.map(
      ({ status }: { status: string }) => status,
    ),
  ];

  it('becomes superseded everywhere, can be cancelled, and is former again when the schema goes back', async () => {
    await source.query(
      `INSERT INTO golden_identifier (entity, scheme, value, golden_id, status)
       VALUES ('person', 'national-id', '1', $1, 'active'), ('person', 'national-id', '2', $1, 'former')`,
      [GOLDEN],
    );
    await source.query(
      `INSERT INTO golden_history (golden_id, version, change, document, recorded_at) VALUES ($1, 1, 'created', $2::json, now())`,
      [GOLDEN, `{"identifiers":${FORMER}}`],
    );
    await runMigrations(source);
    const rows = [
      { value: '1', status: 'active' },
      { value: '2', status: 'superseded' },
    ];
    expect(await statuses()).toEqual([rows, ['active', 'superseded']]);
    await source.query(`UPDATE golden_identifier SET status = 'cancelled' WHERE value = '1'`);
    await expect(source.query(`UPDATE golden_identifier SET status = 'former'`)).rejects.toThrow(/check/);
    await undoTo('TellIdentifierStatus1780000005000');
    expect(await statuses()).toEqual([
      [
        { value: '1', status: 'former' },
        { value: '2', status: 'former' },
      ],
      ['active', 'former'],
    ]);
  });
});
