import type { GoldenWrite } from '@sogoc/golden';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../connection/data-source';
import { TransactionRunner } from '../connection/transaction';
import { GoldenHistoryRepository } from './golden-history.repository';
import { GoldenVersionRepository } from './golden-version.repository';
import { GoldenWriterRepository } from './golden-writer.repository';
import { ReadPool } from './read-pool';

const ID = '0195f3c1-0000-7000-8000-000000000001';
const PLACE = { codeSet: 'NSO-2026-04', communeCode: '26740' };
const origin = (record: number) => ({
  source: 'population',
  recordId: String(record),
  recordKey: `p-${record}`,
  observedAt: '2026-01-31T01:00:00.000Z',
  rule: 'trusted-source',
});

/** Version n of somebody whose phone changes each time, whose address comes with the fifth, and who has a second record from the ninth. */
function documentOf(version: number): Record<string, unknown> {
  const attributes = {
    fullName: 'Trần Thị Bình',
    phone: `+8490000${1_000 + version}`,
    ...(version >= 5 && { permanentAddress: PLACE }),
    note: 'null \\u0041 "quoted"',
  };
  const provenance = Object.fromEntries(
    Object.keys(attributes).map((name) => [name, origin(name === 'phone' ? version : 1)]),
  );
  const recordIds = version >= 9 ? ['1', '2'] : ['1'];
  const underReview = version % 7 === 0;
  return { attributes, provenance, identifiers: [], recordCount: recordIds.length, recordIds, underReview };
}

describe('the history of a golden record', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: TransactionRunner;
  let pool: ReadPool;
  let history: GoldenHistoryRepository;
  const append = (version: number, document: unknown): Promise<void> =>
    transactions.run((tx) =>
      history.append(tx, [{ goldenId: ID, version, change: 'updated', otherIds: [], document }]),
    );
  const listed = async (afterVersion: number, limit: number): Promise<string[]> =>
    (await history.list(ID, { afterVersion, asOf: undefined, limit })).map(({ document }) => JSON.stringify(document));
  const written = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, n) => JSON.stringify(documentOf(from + n)));

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, poolSize: 2, applicationName: 'history' });
    await dataSource.initialize();
    transactions = new TransactionRunner(dataSource);
    pool = new ReadPool({ connectionString: database.url, max: 2 });
    history = new GoldenHistoryRepository(pool);
    // Written by a release before.
    for (const version of [1, 2])
      await dataSource.query(
        `INSERT INTO golden_history (golden_id, version, change, document, recorded_at) VALUES ($1, $2, 'updated', $3, clock_timestamp())`,
        [ID, version, JSON.stringify(documentOf(version))],
      );
    for (let version = 3; version <= 40; version++) await append(version, documentOf(version));
    await dataSource.query(
      `UPDATE golden_history SET recorded_at = '2026-01-01T00:00:00Z'::timestamptz + version * interval '1 day'`,
    );
  });
  afterAll(async () => {
    await pool.end();
    await dataSource.destroy();
    await database.drop();
  });

  it('is told as it was written, from anywhere', async () => {
    expect(await listed(0, 100)).toEqual(written(1, 40));
    expect(await listed(6, 3)).toEqual(written(7, 9));
    expect(await listed(39, 5)).toEqual(written(40, 40));
    expect(await listed(2 ** 31 - 1, 5)).toEqual([]);
  });

  it('is stored whole once in sixteen versions, else as what differs', async () => {
    const rows = await dataSource.query(
      'SELECT version, whole_version, length(document::text) AS bytes FROM golden_history ORDER BY version',
    );
    const whole = rows.filter((row: { whole_version: unknown }) => row.whole_version === null);
    expect(whole.map(({ version }: { version: number }) => version)).toEqual([1, 2, 18, 34]);
    const bytesOf = (version: number): number => rows[version - 1].bytes;
    expect(bytesOf(12)).toBeLessThan(0.6 * bytesOf(18));
  });

  it('is told as of an instant, and where it lay', async () => {
    const at = new Date('2026-01-22T12:00:00Z');
    expect((await history.asOf(ID, at))?.document).toEqual(documentOf(21));
    const within = { paths: ['permanentAddress'], areas: ['NSO-2026-04/26740'] };
    const there = await history.list(ID, { afterVersion: 3, asOf: undefined, limit: 2, within });
    expect(there.map(({ version }) => version)).toEqual([5, 6]);
    await dataSource.query(
      `INSERT INTO golden_record (id, entity, version, status, attributes, provenance, identifiers, record_count, created_at, updated_at)
       VALUES ($1, 'person', 40, 'active', '{}', '{}', '[]', 1, now(), now())`,
      [ID],
    );
    const [stating] = await transactions.run((tx) => new GoldenVersionRepository().at(tx, [ID], at));
    const { attributes, provenance } = documentOf(21);
    expect(stating).toEqual({ id: ID, entity: 'person', attributes, provenance });
  });

  it('goes on after it ended and came back, and after content that stayed', async () => {
    await append(41, {});
    await append(42, documentOf(42));
    await append(43, documentOf(42));
    expect(await listed(40, 5)).toEqual(['{}', ...written(42, 42), ...written(42, 42)]);
  });

  describe('of a golden record that says what its newest version does', () => {
    const OTHER = '0195f3c1-0000-7000-8000-000000000002';
    const composedOf = (version: number): GoldenWrite['composed'] => {
      const document = documentOf(version) as unknown as GoldenWrite['composed'];
      return { ...document, disputes: [], overriddenPins: [], contradicted: [] };
    };
    const stateOf = (version: number): Omit<GoldenWrite, 'goldenId' | 'composed'> => {
      const { underReview, recordIds } = documentOf(version) as { underReview: boolean; recordIds: string[] };
      const members = recordIds.map(Number);
      return { version, minted: version === 1, status: 'active', members, otherIds: [], underReview };
    };
    /** As a unit of work writes it. */
    const write = (version: number): Promise<void> =>
      transactions.run(async (tx) => {
        await new GoldenWriterRepository().writeGoldens(tx, 'person', [
          { goldenId: OTHER, ...stateOf(version), composed: composedOf(version) },
        ]);
        await history.append(tx, [
          { goldenId: OTHER, version, change: 'updated', otherIds: [], document: documentOf(version) },
        ]);
      });
    const rows = (): Promise<{ version: number; whole: number | null; members: string[] }[]> =>
      dataSource.query(
        `SELECT version, whole_version AS whole, ARRAY(SELECT json_object_keys(document)) AS members FROM golden_history
         WHERE golden_id = $1 ORDER BY version`,
        [OTHER],
      );
    const told = async (): Promise<string[]> =>
      (await history.list(OTHER, { afterVersion: 0, asOf: undefined, limit: 100 })).map(({ document }) =>
        JSON.stringify(document),
      );

    it('is kept there alone, and written out when it says something else', async () => {
      await write(1);
      expect(await rows()).toEqual([{ version: 1, whole: 1, members: ['recordIds'] }]);
      expect(await told()).toEqual(written(1, 1));
      for (let version = 2; version <= 20; version++) await write(version);
      const kept = await rows();
      expect(kept.filter(({ whole }) => whole === null).map(({ version }) => version)).toEqual([1, 17]);
      expect(kept.at(-1)).toEqual({ version: 20, whole: 20, members: ['recordIds'] });
      expect(await told()).toEqual(written(1, 20));
      const [stating] = await transactions.run((tx) => new GoldenVersionRepository().at(tx, [OTHER], new Date()));
      expect(stating?.attributes).toEqual(documentOf(20)['attributes']);
    });

    it('is written out when only a flag changes, and when the golden record ends', async () => {
      const writer = new GoldenWriterRepository();
      const flagged = { ...documentOf(20), underReview: true };
      await transactions.run(async (tx) => {
        await writer.setReviewFlags(tx, [{ goldenId: OTHER, underReview: true, version: 21 }]);
        await history.append(tx, [
          { goldenId: OTHER, version: 21, change: 'updated', otherIds: [], document: flagged },
        ]);
      });
      expect((await rows()).slice(-2).map(({ members }) => members)).toEqual([['values', 'provenance'], ['recordIds']]);
      await transactions.run(async (tx) => {
        await writer.endGoldens(tx, 'retired', [{ goldenId: OTHER, version: 22 }]);
        await history.append(tx, [{ goldenId: OTHER, version: 22, change: 'retired', otherIds: [], document: {} }]);
      });
      expect((await told()).slice(-3)).toEqual([...written(20, 20), JSON.stringify(flagged), '{}']);
    });

    it('stands as if it had been compared where it is known to be the same', async () => {
      const NEW = '0195f3c1-0000-7000-8000-000000000003';
      const step = {
        version: 1,
        change: 'created',
        otherIds: [OTHER],
        steps: [{ change: 'created', otherIds: [OTHER] }],
      };
      await transactions.run(async (tx) => {
        const minted = [NEW, ID.replace(/1$/, '4')].map((goldenId) => ({
          goldenId,
          ...stateOf(1),
          composed: composedOf(1),
        }));
        await new GoldenWriterRepository().writeGoldens(tx, 'person', minted);
        const [known, compared] = minted;
        await history.appendStanding(tx, [{ goldenId: known!.goldenId, ...step, recordIds: ['1'] }]);
        await history.append(tx, [{ goldenId: compared!.goldenId, ...step, document: documentOf(1) }]);
      });
      const [known, compared] = await dataSource.query(
        `SELECT version, change, other_ids, steps::text, document::text, whole_version FROM golden_history
         WHERE golden_id > $1 AND change = 'created' ORDER BY golden_id`,
        [OTHER],
      );
      expect(known).toEqual(compared);
      expect(known).toMatchObject({ whole_version: 1, other_ids: [OTHER] });
    });

    it('is stored in the history when the golden record says it in other words, as those of releases before may', async () => {
      await write(23);
      await dataSource.query(`UPDATE golden_record SET version = 24, provenance = '{}' WHERE id = $1`, [OTHER]);
      await transactions.run((tx) =>
        history.append(tx, [
          { goldenId: OTHER, version: 24, change: 'updated', otherIds: [], document: documentOf(24) },
        ]),
      );
      expect((await rows()).at(-1)?.members).not.toEqual(['recordIds']);
      expect((await told()).slice(-2)).toEqual(written(23, 24));
    });
  });

  it('has nothing to tell behind a gap, up to the next whole version', async () => {
    await dataSource.query('DELETE FROM golden_history WHERE golden_id = $1 AND version = 20', [ID]);
    expect(await listed(18, 3)).toEqual([...written(19, 19), '{}', '{}']);
    expect(await listed(33, 1)).toEqual(written(34, 34));
  });
});
