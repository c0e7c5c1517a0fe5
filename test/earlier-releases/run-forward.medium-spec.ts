import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CanonicalStateRepository, createDataSource, TransactionRunner } from '@sogoc/persistence';
import { openStandaloneRegistry, RelationUpkeepService } from '@sogoc/registry';
import { createEmptyDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { migrateCommand } from '../../apps/registry-cli/src/operate/migrate.command';
import { replayCommand } from '../../apps/registry-cli/src/policy/replay.command';
import { verifyCommand } from '../../apps/registry-cli/src/verify/verify.command';
import { runCommand } from '../command-line/run-command';
import { asArray, type FilledDatabase, restoreFilledDatabase, unpackFilledDatabase } from './filled-database';
import { KEPT_COLUMNS, KEPT_SINCE, MADE_ANEW } from './what-is-kept';

const FILLED = join(__dirname, 'filled');

interface LinkRow {
  readonly record_no: number;
  readonly golden_id: string | null;
}

/** Rows of a table as they were, of the members that a spec reads. */
function rowsOf<Row>({ tables }: FilledDatabase, table: string): Row[] {
  return (tables[table] ?? []).map((row) => JSON.parse(row) as Row);
}

/** What is kept of a database, by table: what each has, and of later tables those that hold something. */
function keptOf(filled: FilledDatabase): [string, readonly string[] | '*'][] {
  const since = Object.entries(KEPT_SINCE).filter(([table]) => (filled.tables[table] ?? []).length > 0);
  return [...Object.entries(KEPT_COLUMNS), ...since];
}

/** Golden ids that a question was open about, whose answer another release may know. */
function askedAbout(filled: FilledDatabase): Set<string> {
  const tasks = rowsOf<{ status: string; golden_ids: string[] }>(filled, 'review_task');
  const open = tasks.filter(({ status }) => status !== 'decided' && status !== 'closed');
  return new Set(open.flatMap((task) => task.golden_ids));
}

/** Record numbers by the golden id that they are under. */
function membersOf(links: readonly LinkRow[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const { record_no: recordNo, golden_id: goldenId } of links)
    if (goldenId !== null)
      members.set(
        goldenId,
        [...(members.get(goldenId) ?? []), recordNo].sort((a, b) => a - b),
      );
  return members;
}

describe.each(readdirSync(FILLED))('a database filled up to %s', (file) => {
  const filled = unpackFilledDatabase(readFileSync(join(FILLED, file)));
  let database: TestDatabase;
  let dataSource: DataSource;
  const exits: Record<string, number> = {};

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await restoreFilledDatabase(database.url, filled);
    dataSource = createDataSource({ url: database.url, poolSize: 2, applicationName: 'run-forward' });
    await dataSource.initialize();
    process.env['DATABASE_URL'] = database.url;
    // As the guide of operations has it: the schema, then what the rules of this release make otherwise.
    exits['migrate'] = (await runCommand(migrateCommand(), [])).exitCode;
    exits['replay'] = (await runCommand(replayCommand(), [])).exitCode;
    const registry = await openStandaloneRegistry({ url: database.url, poolSize: 2, applicationName: 'run-forward' });
    await registry.get(RelationUpkeepService).drain();
    await registry.close();
  }, 120_000);
  afterAll(async () => {
    delete process.env['DATABASE_URL'];
    await dataSource.destroy();
    await database.drop();
  });

  it('runs forward', () => expect(exits).toEqual({ migrate: 0, replay: 0 }));

  it.each(keptOf(filled))('keeps every row of %s', async (table, kept) => {
    const rows = filled.tables[table] ?? [];
    const columns = kept === '*' ? Object.keys(JSON.parse(rows[0] ?? '{}') as object) : kept;
    const shown = columns.map((column) => `${column}::text`).join();
    const lost = await dataSource.query(
      `SELECT ${shown} FROM json_populate_recordset(NULL::${table}, $1) EXCEPT SELECT ${shown} FROM ${table}`,
      [asArray(rows)],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('has no row of which nothing is said', () => {
    const said = new Set([...Object.keys({ ...KEPT_COLUMNS, ...KEPT_SINCE }), ...MADE_ANEW]);
    const holding = Object.entries(filled.tables).filter(([, rows]) => rows.length > 0);
    expect(holding.map(([table]) => table).filter((table) => !said.has(table))).toEqual([]);
  });

  it('leaves all that no question was about under the ids they had', async () => {
    const asked = askedAbout(filled);
    const before = [...membersOf(rowsOf<LinkRow>(filled, 'link'))].filter(([id]) => !asked.has(id));
    const after = membersOf(await dataSource.query('SELECT record_no, golden_id FROM link'));
    expect(before.length).toBeGreaterThan(80);
    expect(before.map(([id]) => [id, after.get(id)])).toEqual(before);
  });

  it('shows what is pinned', async () => {
    const pins = rowsOf<Record<string, string>>(filled, 'decision').filter(
      ({ kind, status }) => kind === 'pin' && status === 'applied',
    );
    for (const pin of pins) {
      const [golden] = await dataSource.query<{ value: unknown }[]>(
        'SELECT attributes -> $2 AS value FROM golden_record WHERE id = $1',
        [pin['golden_ids']?.[0], pin['attribute']],
      );
      expect(golden?.value).toEqual(pin['pinned_value']);
    }
    expect(pins.length).toBeGreaterThan(1);
  });

  it('resolves what nobody had resolved', async () => {
    const waited = rowsOf<LinkRow>(filled, 'pending_record').map((row) => row.record_no);
    const linked = await dataSource.query<LinkRow[]>(
      'SELECT record_no, golden_id FROM link WHERE record_no = ANY ($1) AND golden_id IS NOT NULL',
      [waited],
    );
    expect(waited.length).toBeGreaterThan(0);
    expect(linked).toHaveLength(waited.length);
  });

  it('tells new events after the old ones', async () => {
    const last = Math.max(...rowsOf<{ seq: number }>(filled, 'change_event').map(({ seq }) => seq));
    const [row] = await dataSource.query<{ n: number }[]>('SELECT count(*) AS n FROM change_event WHERE seq <= $1', [
      last,
    ]);
    expect(row?.n).toBe(filled.tables['change_event']?.length);
  });

  it('is what a computation from records and decisions makes', async () => {
    expect(await new CanonicalStateRepository(new TransactionRunner(dataSource)).faults()).toEqual([]);
    const { exitCode, stdout } = await runCommand(verifyCommand(), []);
    expect({ exitCode, stdout: exitCode === 0 ? '' : stdout }).toEqual({ exitCode: 0, stdout: '' });
  });
});
