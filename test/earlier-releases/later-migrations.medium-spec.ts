import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createDataSource } from '@sogoc/persistence';
import { createEmptyDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { migrateCommand } from '../../apps/registry-cli/src/operate/migrate.command';
import { runCommand } from '../command-line/run-command';
import { restoreFilledDatabase, unpackFilledDatabase } from './filled-database';

const KEPT = '1780000026000-seal-evidence-of-approval.ndjson.gz';

/** What a registry of that release may hold and the kept database lacks: a retired parcel, the desk, grants, what awaits a second person. */
const MORE = `
UPDATE golden_record SET status = 'retired', version = version + 1
WHERE id = (SELECT id FROM golden_record WHERE entity = 'land-parcel' AND status = 'active' ORDER BY id LIMIT 1);
INSERT INTO golden_history (golden_id, version, change, document, recorded_at)
SELECT id, version, 'retired', '{}', now() FROM golden_record WHERE entity = 'land-parcel' AND status = 'retired';
UPDATE review_task SET assignee = p.id, assigned_by = p.id, due_at = '2026-12-01', escalated_by = p.id, escalated_at = now()
FROM (SELECT id FROM principal ORDER BY id LIMIT 1) AS p WHERE status = 'open';
UPDATE relation_statement SET scheme = i.scheme, value = i.value FROM (SELECT n.scheme, n.value FROM golden_identifier n
  JOIN review_task t ON n.golden_id = ANY (t.golden_ids) WHERE t.status = 'open' ORDER BY 1, 2 LIMIT 1) AS i
WHERE record_no = (SELECT min(record_no) FROM relation_statement);
INSERT INTO review_skip (task_id, principal, revision) SELECT t.id, p.id, t.revision FROM review_task t, principal p WHERE t.status = 'open';
UPDATE decision SET reversal_asked_by = author, reversal_asked_reason = 'spec', reversal_asked_at = now() WHERE status = 'applied' AND kind = 'different';
INSERT INTO agency (code, title_vi, level) VALUES ('H29', 'Thành phố', 'province');
INSERT INTO information_system (code, agency, title_vi) VALUES ('land-office', 'H29', 'Đất đai');
INSERT INTO purpose (code, title_vi, citation) VALUES ('bien-dong', 'Biến động', 'Luật 31/2024/QH15');
INSERT INTO access_grant (id, system, purpose, collection, version, terms, proposed_by, proposed_at)
SELECT gen_random_uuid(), 'land-office', 'bien-dong', 'persons', 1, '{"attributes": ["fullName"]}', id, now() FROM principal ORDER BY id LIMIT 1;
INSERT INTO proposal (id, kind, target, change, proposed_by)
SELECT gen_random_uuid(), 'source', 'population', '{}', id FROM principal ORDER BY id LIMIT 1;
`;
const HELD = ['review_skip', 'agency', 'information_system', 'purpose', 'access_grant', 'proposal'];

describe('migrations after a kept database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const before: Record<string, unknown> = {};
  let exitCode: number;

  const declared = (): string[] =>
    (dataSource.options.migrations as readonly { readonly name: string }[]).map(({ name }) => name);
  const rows = async (table: string): Promise<unknown> =>
    dataSource.query(`SELECT row_to_json(t)::text AS row FROM ${table} t ORDER BY 1`);
  const count = async (sql: string): Promise<number> =>
    Number((await dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

  beforeAll(async () => {
    const filled = unpackFilledDatabase(readFileSync(join(__dirname, 'filled', KEPT)));
    database = await createEmptyDatabase();
    await restoreFilledDatabase(database.url, filled);
    dataSource = createDataSource({ url: database.url, poolSize: 2, applicationName: 'later-migrations' });
    await dataSource.initialize();
    await dataSource.query(MORE);
    for (const table of HELD) before[table] = await rows(table);
    process.env['DATABASE_URL'] = database.url;
    exitCode = (await runCommand(migrateCommand(), [])).exitCode;
  }, 60_000);
  afterAll(async () => {
    delete process.env['DATABASE_URL'];
    await dataSource.destroy();
    await database.drop();
  });

  it('are listed in the order in which they run', () => {
    const times = declared().map((name) => Number(name.slice(-13)));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('all run', async () => {
    const ran = await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migration');
    expect(exitCode).toBe(0);
    expect(ran.map(({ name }) => name).sort()).toEqual(declared().sort());
  });

  it.each(HELD)('leave %s as it was', async (table) => {
    expect(before[table]).not.toEqual([]);
    expect(await rows(table)).toEqual(before[table]);
  });

  it('remember what a parcel was called that had gone before', async () => {
    const named = await dataSource.query<{ scheme: string }[]>(
      `SELECT DISTINCT r.scheme FROM retired_identifier r JOIN golden_record g ON g.id = r.golden_id
       WHERE g.entity = 'land-parcel' AND g.status = 'retired' ORDER BY 1`,
    );
    expect(named.map(({ scheme }) => scheme)).toContain('cadastral-triple');
  });

  it('count what had happened, day by day', async () => {
    expect(
      await count(
        `(SELECT sum(count) AS count FROM daily_count WHERE event LIKE 'golden.%') s WHERE s.count = (SELECT count(*) FROM change_event)`,
      ),
    ).toBe(1);
    expect(
      await count(
        `(SELECT sum(count) AS count FROM daily_count WHERE event = 'task.opened') s WHERE s.count = (SELECT count(*) FROM review_task)`,
      ),
    ).toBe(1);
    expect(
      await count(
        `(SELECT sum(count) AS count FROM daily_count WHERE event = 'record.resolved') s WHERE s.count = (SELECT sum(records) FROM source_flow)`,
      ),
    ).toBe(1);
  });

  it('weigh what waits, and tell nobody of it as of something new', async () => {
    expect(await count(`review_task WHERE status IN ('open', 'claimed') AND stake > 0`)).toBeGreaterThan(0);
    expect(await count('task_event')).toBe(0);
  });
});
