import { coreEntities } from '@sogoc/core-entities';
import fc from 'fast-check';

import { RichWorld } from '../verification/__tests__/rich-world';
import { type KnownNames, type ReadCall, readCalls } from './__tests__/read-routes';

const RUNS = 1_800;
const COLLECTION = `CASE entity WHEN 'person' THEN 'persons' WHEN 'vehicle' THEN 'vehicles' ELSE 'land-parcels' END`;
/** What a masked value leaves to see. */
const MASK = '•••';

/** Names, numbers and dates; not the codes that stand beside them, such as `owner`, which other answers use as well. */
const SAYS_WHO = /\d{4}|\s|[^ -~]/;

/** What a form asks of a person and of what is around. */
const FORM_FIELDS = ['fullName', 'nationalId', 'relative.persons[].fullName', 'holder.land-parcels[].holders'].map(
  (path) => ({ name: path, path }),
);

interface Row {
  readonly it: string;
}

describe('every route that reads', () => {
  let world: RichWorld;
  let calls: fc.Arbitrary<ReadCall>;
  let personal: readonly string[];
  let keys: fc.Arbitrary<string>;
  let made = 0;

  beforeAll(async () => {
    world = await RichWorld.open();
    const { desk } = world;
    await desk.api.database.query(`INSERT INTO purpose (code, title_vi, citation) VALUES ('fuzz', 'Việc', 'Luật')`);
    await desk.api.database.query(
      `INSERT INTO form (code, title_vi, purpose, subject, fields) VALUES ('fuzz', 'Đơn', 'fuzz', 'persons', $1)`,
      [JSON.stringify(FORM_FIELDS)],
    );
    const column = async (sql: string): Promise<string[]> =>
      (await desk.api.database.query<Row>(sql)).rows.map(({ it }) => it);
    const rows = async <T>(sql: string): Promise<T[]> => (await desk.api.database.query(sql)).rows as T[];
    const known: KnownNames = {
      goldens: await rows(`SELECT ${COLLECTION} AS collection, id FROM golden_record`),
      records: await rows(`SELECT ${COLLECTION} AS collection, source, record_key AS "recordKey" FROM source_record`),
      taskIds: await column('SELECT id AS it FROM review_task'),
      decisionIds: await column('SELECT id AS it FROM decision'),
    };
    const { body: document } = await desk.api.call('GET', '/openapi.json');
    // Of cars there are many more, and what they say is public.
    const goldens = known.goldens.flatMap((one) => (one.collection === 'vehicles' ? [one] : Array(8).fill(one)));
    calls = readCalls(document as never, { ...known, goldens });
    personal = await personalValues();
    keys = fc.constantFrom(...(await keysOfAllSorts()));
  });
  afterAll(() => world.close());

  /** Everything that golden records of people and parcels say under an attribute that is not public. */
  async function personalValues(): Promise<string[]> {
    const { rows } = await world.desk.api.database.query<{ entity: string; attributes: Record<string, unknown> }>(
      'SELECT entity, attributes FROM golden_record',
    );
    return rows.flatMap(({ entity, attributes }) => {
      const declared = coreEntities.find((one) => one.entity === entity)?.attributes ?? [];
      const named = declared.filter(({ sensitivity }) => sensitivity !== 'public').map(({ name }) => name);
      return named.flatMap((name) => textsIn(attributes[name])).filter((value) => SAYS_WHO.test(value));
    });
  }

  async function keysOfAllSorts(): Promise<string[]> {
    const { api, lan } = world.desk;
    const issued = [
      lan,
      await api.addKey({ role: 'operator' }),
      ...(await Promise.all(['tax', 'police'].map((source) => api.addKey({ role: 'source', source })))),
    ];
    for (const view of ['full', 'masked', 'ids']) {
      const key = await api.addKey({ role: 'consumer' });
      issued.push(key);
      await api.database.query(
        `UPDATE api_key SET view = $1 WHERE label = 'test' AND role = 'consumer' AND view = 'full'
        AND id = (SELECT id FROM api_key ORDER BY created_at DESC LIMIT 1)`,
        [view],
      );
    }
    return issued;
  }

  it('puts each answer with personal data on record, once, and no answer without', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(calls, keys, async ({ operationId, method, url, body }, key) => {
        const requestId = `fuzz-${made++}`;
        const answer = await world.desk.api.call(method, url, { key, body, headers: { 'x-request-id': requestId } });
        const entries = await entriesOf(requestId);
        const text = JSON.stringify(answer.body);
        const shows =
          answer.status < 300 &&
          (/"recordKey":"/.test(text) || personal.some((value) => text.includes(JSON.stringify(value))));
        const told = `${method} ${url} ${answer.status} ${JSON.stringify(body)} ${entries.length} entries: ${text.slice(0, 400)}`;
        const wished =
          shows || (answer.status < 300 && text.includes(MASK)) ? [told, 1] : [told, Math.min(entries.length, 1)];
        expect([told, entries.length]).toEqual(wished);
        if (answer.status >= 300) expect([told, entries.filter(({ kind }) => kind !== 'refused')]).toEqual([told, []]);
        if (shows) seen.set(operationId, (seen.get(operationId) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    // What was never seen to show anything was not tested.
    const showing = [
      'explainGoldenRecord',
      'getGoldenRecord',
      'getGoldenRecords',
      'getRecord',
      'getRecordsByKey',
      'getReviewTask',
      'listGoldenHistory',
      'listMemberRecords',
      'listRecords',
      'lookUpGoldenRecord',
      'matchGoldenRecords',
      'searchGoldenRecords',
      'explainPair',
      'getDecision',
      'listDecisions',
      'listRelations',
      'prefillForm',
      'readPortrait',
    ];
    expect(showing.filter((name) => !seen.has(name))).toEqual([]);
  }, 300_000);

  it('holds no value of anybody in its record', async () => {
    const { rows } = await world.desk.api.database.query<Row>('SELECT e::text AS it FROM access_entry e');
    const log = rows.map(({ it }) => it).join('\n');
    const long = personal.filter((value) => value.length > 4);
    expect(rows.length).toBeGreaterThan(50);
    expect(long.filter((value) => log.includes(value))).toEqual([]);
  });

  async function entriesOf(requestId: string): Promise<{ kind: string }[]> {
    const { rows } = await world.desk.api.database.query<{ kind: string }>(
      'SELECT kind FROM access_entry WHERE request_id = $1',
      [requestId],
    );
    return rows;
  }
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
