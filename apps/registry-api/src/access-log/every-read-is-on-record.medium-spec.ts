import { randomUUID } from 'node:crypto';

import { coreEntities } from '@sogoc/core-entities';
import { exampleKeySet } from '@sogoc/testing';
import fc from 'fast-check';

import { SharingDesk } from '../sharing/__tests__/sharing-desk';
import { RichWorld } from '../verification/__tests__/rich-world';
import { type KnownNames, type ReadCall, readCalls } from './__tests__/read-routes';

const RUNS = 2_600;
const PASSWORD = 'một mật khẩu đủ dài';
/** The commune of the parcels, by a code of before the reform. */
const THERE = { level: 'commune', areas: [{ codeSet: 'NSO-2025-01', code: '26734' }] } as const;
const COLLECTION = `CASE entity WHEN 'person' THEN 'persons' WHEN 'vehicle' THEN 'vehicles' ELSE 'land-parcels' END`;
const UNLIMITED = {
  RATE_LIMIT_PER_SECOND: '10000',
  RATE_LIMIT_BURST: '10000',
  QUESTION_MISSES_PER_HOUR: '100000',
};
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

/** By a key, or by the cookie of a session. */
interface Caller {
  readonly key?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the body says: of JSON its text; lines and tables as they are; what is signed read too. */
function textOf({ text, ...body }: Readonly<Record<string, unknown>>): string {
  const said = typeof text === 'string' && Object.keys(body).length === 0 ? text : JSON.stringify({ text, ...body });
  const signed = [...said.matchAll(/[\w-]{20,}\.([\w-]{20,})\.[\w-]{20,}/g)];
  return [said, ...signed.map(([, payload]) => Buffer.from(payload!, 'base64url').toString('utf8'))].join('\n');
}

describe('every route that reads', () => {
  let world: RichWorld;
  let calls: fc.Arbitrary<ReadCall>;
  let personal: readonly string[];
  let callers: fc.Arbitrary<Caller>;
  let made = 0;

  beforeAll(async () => {
    world = await RichWorld.open({ EXTRACT_KEYS: exampleKeySet, LOG_LEVEL: 'error', ...UNLIMITED });
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
      importId: await makeImport(),
    };
    const { body: document } = await desk.api.call('GET', '/openapi.json');
    // Of cars there are many more, and what they say is public.
    const goldens = known.goldens.flatMap((one) => (one.collection === 'vehicles' ? [one] : Array(8).fill(one)));
    calls = readCalls(document as never, { ...known, goldens });
    personal = await personalValues();
    callers = fc.constantFrom(...(await callersOfAllSorts()));
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

  /** Done, with what became of its rows. */
  async function makeImport(): Promise<string> {
    const id = randomUUID();
    const settings = { collection: 'persons', format: 'ndjson' };
    const row = JSON.stringify({ recordKey: 'h1', attributes: { nationalId: '001180000123' } });
    await world.desk.api.database.query(
      `INSERT INTO import_job (id, source, entity, asked_by, settings, status, counts) VALUES ($1, 'police', 'person', 'spec', $2, 'done', '{}')`,
      [id, settings],
    );
    await world.desk.api.database.query(
      `INSERT INTO import_slice (import_id, first_row, accepted, failed, reasons) VALUES ($1, 1, $2, $3, $2)`,
      [id, `${row}\n`, Buffer.from(`${row}\n`)],
    );
    return id;
  }

  /** Keys of every role and view, people who signed in, and systems. */
  async function callersOfAllSorts(): Promise<Caller[]> {
    const { api } = world.desk;
    const keys = [
      ...(await keysOfAllSorts()),
      await api.addKey({ role: 'lead' }),
      await api.addKey({ role: 'auditor' }),
      await api.addKey({ role: 'steward', view: 'working' }),
    ];
    return [...keys.map((key) => ({ key, headers: {} })), ...(await people()), ...(await systems())];
  }

  async function people(): Promise<Caller[]> {
    const { api } = world.desk;
    const key = await api.addKey({ role: 'operator' });
    const signedIn: Caller[] = [];
    for (const role of ['steward', 'lead']) {
      const body = { username: `${role}.one`, name: role, role, password: PASSWORD };
      await api.call('POST', '/v1/people', { key, body });
      const session = await api.call('POST', '/v1/session', { body: { username: body.username, password: PASSWORD } });
      signedIn.push({ headers: { cookie: String(session.headers['set-cookie']).split(';')[0]! } });
    }
    return signedIn;
  }

  /** One that sees all, one of a commune, and a portal of data subjects. */
  async function systems(): Promise<Caller[]> {
    const sharing = await SharingDesk.over(world.desk);
    const schemes = [...new Set(coreEntities.flatMap(({ identifiers }) => identifiers.map(({ scheme }) => scheme)))];
    const wishes = [{}, { rows: THERE }, { ground: 'subject' as const }];
    const made: Caller[] = [];
    for (const [place, more] of wishes.entries()) {
      const client = await sharing.client(`fuzz-${place}`, 'fuzz');
      for (const { collection, attributes } of coreEntities)
        await sharing.grant({
          ...client,
          collection,
          attributes: attributes.map(({ name }) => name),
          schemes,
          ...more,
        });
      made.push({ key: client.key, headers: { 'sogoc-purpose': 'fuzz' } });
    }
    return made;
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
      fc.asyncProperty(calls, callers, async ({ operationId, method, url, body }, { key, headers }) => {
        const requestId = `fuzz-${made++}`;
        const sent = { ...headers, 'x-request-id': requestId };
        const answer = await world.desk.api.call(method, url, { ...(key && { key }), body, headers: sent });
        // What a call changes is an entry beside what it shows.
        const entries = (await entriesOf(requestId)).filter(({ kind }) => kind !== 'change');
        const text = textOf(answer.body);
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
      'revealValue',
      'issueExtract',
      'viewSubject',
      'getImportFile',
      'exportGoldenRecords',
    ];
    expect(showing.filter((name) => !seen.has(name))).toEqual([]);
  }, 600_000);

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
