import { person } from '@sogoc/core-entities';
import { liesWithin, type RowFilter } from '@sogoc/resolution';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import * as fc from 'fast-check';
import { Client } from 'pg';

/** Codes and values that come near each other, so that draws meet. */
const code = fc.constantFrom<unknown>('26740', '79', 26740, null, '', '26740 ');
const place = fc.oneof(
  fc.record(
    { codeSet: fc.constantFrom<unknown>('NSO-2026-04', 'NSO-2025-01', null, 7), communeCode: code, provinceCode: code },
    { requiredKeys: [] },
  ),
  fc.constantFrom<unknown>('26740', null, [{ codeSet: 'NSO-2026-04', communeCode: '26740' }]),
);
const attributes = fc.record(
  { permanentAddress: place, currentAddress: place, codeSet: fc.constant('NSO-2026-04'), communeCode: code },
  { requiredKeys: [] },
);
const filter = fc.record({
  paths: fc.subarray([...(person.placedBy ?? []), '']),
  areas: fc.subarray(['NSO-2026-04/26740', 'NSO-2025-01/79', 'NSO-2026-04/']),
});

describe('lies_within', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('judges as the row filter does', async () => {
    const inSql = async (golden: object, { paths, areas }: RowFilter): Promise<boolean> => {
      const sql = 'SELECT lies_within($1::json, $2::text[], $3::text[]) AS within';
      const { rows } = await client.query<{ within: boolean }>(sql, [JSON.stringify(golden), paths, areas]);
      return rows[0]!.within;
    };
    await fc.assert(
      fc.asyncProperty(attributes, filter, async (golden, rows) => {
        expect(await inSql(golden, rows)).toBe(liesWithin(golden, rows));
      }),
      { numRuns: 1_000 },
    );
  });
});
