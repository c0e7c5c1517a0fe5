import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { migrateCommand } from '../../apps/registry-cli/src/operate/migrate.command';
import { runCommand } from '../command-line/run-command';
import { RegistryUnderTest } from '../registry-under-test';
import { fillRegistry } from './fill-registry';
import {
  type FilledDatabase,
  packFilledDatabase,
  readFilledDatabase,
  restoreFilledDatabase,
  unpackFilledDatabase,
} from './filled-database';
import { KEPT_COLUMNS, MADE_ANEW } from './what-is-kept';

/** Set when a release is made; see README.md here. */
const KEEP_AS = process.env['KEEP_FILLED_DATABASE_AS'];

const TABLES = [...Object.keys(KEPT_COLUMNS), ...MADE_ANEW];
/** What a registry may leave empty when it is at rest; `match_key` has the records of crowded keys only. */
const AT_REST = ['crowded_key', 'match_key', 'pending_record', 'relation_recheck'];

describe('a registry filled by this release', () => {
  const databases: TestDatabase[] = [];
  let filled: FilledDatabase;

  beforeAll(async () => {
    const database = await createTestDatabase();
    databases.push(database);
    process.env['DATABASE_URL'] = database.url;
    await runCommand(migrateCommand(), []);
    delete process.env['DATABASE_URL'];
    const registry = await RegistryUnderTest.start({ databaseUrl: database.url });
    try {
      await fillRegistry(registry, database.url);
    } finally {
      await registry.stop();
    }
    filled = await readFilledDatabase(database.url);
  }, 300_000);
  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  it('has something in every table that earlier ones had, and in every table there is when it is to be kept', () => {
    const asked = KEEP_AS === undefined ? TABLES : Object.keys(filled.tables);
    const empty = asked.filter((table) => (filled.tables[table] ?? []).length === 0);
    expect(empty.filter((table) => !AT_REST.includes(table))).toEqual([]);
  });

  it('comes back as it was from what is kept of it', async () => {
    const packed = packFilledDatabase(filled);
    if (KEEP_AS !== undefined) writeFileSync(join(__dirname, 'filled', `${KEEP_AS}.ndjson.gz`), packed);
    const copy = await createEmptyDatabase();
    databases.push(copy);
    await restoreFilledDatabase(copy.url, unpackFilledDatabase(packed));
    expect(await readFilledDatabase(copy.url)).toEqual(filled);
  });
});
