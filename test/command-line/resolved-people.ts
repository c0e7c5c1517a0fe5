import { createDataSource } from '@sogoc/persistence';
import { createTestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { migrateCommand } from '../../apps/registry-cli/src/operate/migrate.command';
import { replayCommand } from '../../apps/registry-cli/src/policy/replay.command';
import { runCommand } from './run-command';

const PEOPLE = [
  ['population', 'A-1', { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', phone: '0912345678' }],
  ['finance', 'B-1', { fullName: 'Nguyễn Thị Hòa', dateOfBirth: '1980-02-01', phone: '0912345678' }],
  ['finance', 'B-2', { fullName: 'Trần Văn Nam', dateOfBirth: '1975-11-30' }],
] as const;

/** A registry on which commands work: three records of two people, resolved. */
export interface ResolvedPeople {
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** Points `DATABASE_URL` at a database of its own until it is closed. */
export async function openResolvedPeople(): Promise<ResolvedPeople> {
  const urlBefore = process.env['DATABASE_URL'];
  const database = await createTestDatabase();
  process.env['DATABASE_URL'] = database.url;
  const dataSource = await createDataSource({
    url: database.url,
    poolSize: 2,
    applicationName: 'command-line-spec',
  }).initialize();
  await runCommand(migrateCommand(), []);
  for (const [source, key, attributes] of PEOPLE) {
    await dataSource.query(
      `WITH record AS (INSERT INTO source_record (entity, source, record_key) VALUES ('person', $1, $2) RETURNING record_no),
       version AS (INSERT INTO record_version (record_no, observed_at, attributes) SELECT record_no, now(), $3 FROM record RETURNING record_no)
       INSERT INTO pending_record (entity, record_no) SELECT 'person', record_no FROM version`,
      [source, key, JSON.stringify(attributes)],
    );
  }
  await dataSource.query(
    'UPDATE source_record r SET newest_receipt_no = (SELECT max(receipt_no) FROM record_version v WHERE v.record_no = r.record_no)',
  );
  await runCommand(replayCommand(), []);
  return {
    dataSource,
    close: async () => {
      if (urlBefore === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = urlBefore;
      await dataSource.destroy();
      await database.drop();
    },
  };
}
