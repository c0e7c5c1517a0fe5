import { createHash } from 'node:crypto';

import { RISK_SIGNAL_KINDS } from '@sogoc/contracts';
import { exampleKeySet } from '@sogoc/testing';
import * as fc from 'fast-check';

import { type Answer, RegistryUnderTest } from './registry-under-test';

type Json = Readonly<Record<string, unknown>>;
interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly asksInBody: boolean;
}

/** Values found nowhere else, so that a leak can be told from the text of an answer alone. */
const SECRETS: Readonly<Record<string, unknown>> = {
  fullName: 'Nguyễn Thị Hoàquê',
  otherNames: ['Zuzu Qanbi'],
  dateOfBirth: '1980-02-17',
  nationalId: '001180047123',
  idCard9: '012348765',
  passportNumber: 'C1234578',
  phone: '0903187456',
  email: 'zuqan@example.vn',
  ethnicity: 'Khơ Mú',
  placeOfOrigin: { text: 'Xóm Quỷnh' },
  permanentAddress: { text: '17 ngõ Quặt Quẹo' },
  fatherName: 'Nguyễn Văn Bốqu',
  motherName: 'Trần Thị Mẹqu',
  relatives: [{ relation: 'spouse', nationalId: '001178055456', fullName: 'Lý Vợqu' }],
};
/** What of them must not be in an answer under the views masked and ids. */
const TOKENS = [
  'Hoàquê',
  'Zuzu',
  'Qanbi',
  '1980-02',
  '001180047123',
  '180047',
  '012348765',
  'C1234578',
  '0903187456',
  'zuqan',
  'Khơ Mú',
  'Khơ-mú',
  'Quỷnh',
  'Quặt',
  'Bốqu',
  'Mẹqu',
  '001178055456',
  'Vợqu',
  'KEY-SECRET',
];
const FOLDED = TOKENS.map(fold);
/** And under the working view, which shows names, dates and places: numbers, what is sensitive, keys of sources. */
const FOLDED_OF_WORK = TOKENS.filter((token) => /\d{5}|Khơ|KEY/.test(token)).map(fold);
const NOTE = 'Gọi bà Hoàquê theo số 0903187456, giấy tờ 001180047123 và 012348765.';
const KEYS = [
  ['consumer', 'masked'],
  ['consumer', 'ids'],
  ['steward', 'masked'],
  ['steward', 'ids'],
  ['steward', 'working'],
  ['lead', 'working'],
] as const;
const KEYS_IN_PART = KEYS.filter(([, view]) => view !== 'working');
const hiddenFrom = (key: string): readonly string[] => (key.endsWith('/working') ? FOLDED_OF_WORK : FOLDED);
/** Does not end by itself; it sends what `/v1/changes` lists. */
const ENDLESS = ['streamChanges'];
/** For people who signed in or for systems alone, or of lines that are no JSON document; specs of their own look at what these show. */
const ELSEWHERE = ['signIn', 'issueToken', 'revealValue', 'exportGoldenRecords', 'viewSubject'];

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();
}

describe('what a view does not show', () => {
  let registry: RegistryUnderTest;
  let operations: readonly Operation[];
  let parameters: Readonly<Record<string, readonly string[]>>;
  let extractId: string;
  let things: readonly Readonly<Record<string, string>>[];
  const keys: Record<string, string> = {};

  async function addKey(role: string, view: string, source: string | null = null): Promise<void> {
    const name = `${role}/${view}`;
    keys[name] = `sg_${name}`;
    await registry.database.query(
      `INSERT INTO api_key (id, key_hash, role, source, label, view) VALUES (gen_random_uuid(), $1, $2, $3, 'spec', $4)`,
      [createHash('sha256').update(keys[name]).digest(), role, source, view],
    );
  }

  /** Each attribute, and what relatives, land and firms lead to. */
  async function addForm(): Promise<void> {
    const operator = await registry.key('operator');
    await registry.call('PUT', '/v1/purposes/spec', operator, { titleVi: 'Việc', citation: 'Luật' });
    const paths = [
      ...Object.keys(SECRETS),
      'permanentAddress.text',
      'relative.persons[].fullName',
      'holder.land-parcels[].holders',
      'legal-representative.enterprises[].legalRepresentatives',
    ];
    const fields = paths.map((path) => ({ name: path, path }));
    const form = { titleVi: 'Đơn', purpose: 'spec', subject: 'persons', fields };
    expect(await registry.call('PUT', '/v1/forms/all', operator, form)).toMatchObject({ status: 201 });
  }

  async function issueExtract(): Promise<string> {
    const { rows } = await registry.database.query(`SELECT id FROM golden_record WHERE entity = 'person' LIMIT 1`);
    const wish = { collection: 'persons', goldenId: rows[0].id, attributes: ['fullName'], recipient: 'Ai đó' };
    const { status, body } = await registry.call('POST', '/v1/extracts', await registry.key('steward'), wish);
    expect(status).toBe(201);
    return body.id;
  }

  /** What stewards write may hold what is nowhere to be shown. */
  async function leaveNote(task: string): Promise<void> {
    const steward = await registry.key('steward');
    const { status } = await registry.call('POST', `/v1/review-tasks/${task}/notes`, steward, { text: NOTE });
    expect(status).toBeLessThan(300);
  }

  async function readOperations(): Promise<Operation[]> {
    const { paths } = (await registry.call('GET', '/openapi.json')).body as {
      paths: Record<string, Record<string, Json>>;
    };
    return Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method, operation]) => method === 'get' || operation['x-changes-nothing'] === true)
        .map(([method, { operationId }]) => ({
          operationId: String(operationId),
          method: method.toUpperCase(),
          path,
          asksInBody: method === 'post',
        }))
        .filter(({ operationId }) => ![...ENDLESS, ...ELSEWHERE].includes(operationId)),
    );
  }

  beforeAll(async () => {
    registry = await RegistryUnderTest.start({
      environment: {
        RATE_LIMIT_PER_SECOND: '10000',
        RATE_LIMIT_BURST: '10000',
        QUESTION_MISSES_PER_HOUR: '10000',
        EXTRACT_KEYS: exampleKeySet,
      },
    });
    await registry.addSource('population', ['persons', 'enterprises', 'land-parcels'], 0.9);
    await registry.addSource('tax', ['persons'], 0.5);
    await registry.startWorker();
    for (const [role, view] of KEYS) await addKey(role, view);
    const attributes = { ...SECRETS };
    await registry.push('population', 'persons', [{ recordKey: 'KEY-SECRET-1', sourceVersion: 1, attributes }]);
    await registry.settle();
    await registry.push('tax', 'persons', [
      {
        recordKey: 'KEY-SECRET-2',
        sourceVersion: 1,
        attributes: { ...attributes, currentAddress: '17 ngõ Quặt Quẹo' },
      },
      {
        recordKey: 'KEY-SECRET-3',
        sourceVersion: 1,
        attributes: { ...attributes, nationalId: '079180099999', email: 'bad' },
      },
    ]);
    await registry.push('population', 'enterprises', [
      {
        recordKey: 'E-1',
        sourceVersion: 1,
        attributes: {
          name: 'Công ty Một',
          legalRepresentatives: [{ fullName: SECRETS.fullName, nationalId: SECRETS.nationalId }],
        },
      },
    ]);
    await registry.push('population', 'land-parcels', [
      {
        recordKey: 'L-1',
        sourceVersion: 1,
        attributes: {
          parcelCode: '012345678901',
          holders: [{ scheme: 'national-id', value: SECRETS.nationalId, name: SECRETS.fullName, role: 'owner' }],
        },
      },
    ]);
    await registry.settle();
    await addForm();
    extractId = await issueExtract();
    operations = await readOperations();
    const { rows } = await registry.database.query('SELECT id, entity FROM golden_record');
    const tasks = await registry.database.query('SELECT id FROM review_task');
    expect(tasks.rows.length).toBeGreaterThan(0);
    await leaveNote(String(tasks.rows[0].id));
    const ids = rows.map(({ id }) => String(id));
    const collectionOf: Json = { person: 'persons', enterprise: 'enterprises', 'land-parcel': 'land-parcels' };
    things = [
      ...rows.map(({ id, entity }) => ({ id, collection: String(collectionOf[entity]) })),
      { id: ids[0]!, collection: 'enterprises' },
    ];
    parameters = {
      collection: ['persons', 'enterprises', 'land-parcels'],
      id: [...ids, ...tasks.rows.map(({ id }) => String(id)), 'none'],
      source: ['population', 'tax'],
      recordKey: ['KEY-SECRET-1', 'KEY-SECRET-2'],
      code: ['search-refused', 'all'],
      attribute: Object.keys(SECRETS),
      seq: ['0', '1', '2'],
      file: ['accepted', 'failed'],
      dataset: ['people-by-commune'],
      version: ['1', 'latest'],
      task: tasks.rows.map(({ id }) => String(id)),
    };
  });
  afterAll(() => registry.stop());

  /** A part of what is secret, which the caller happens to know. */
  const known = fc
    .subarray(Object.keys(SECRETS))
    .map((names) => Object.fromEntries(names.map((name) => [name, SECRETS[name]])));
  const text = fc.constantFrom(
    'Nguyễn Thị Hoàquê',
    'Hoàquê',
    'nguyen thi hoaq',
    '001180047123',
    'Zuzu',
    'KEY-SECRET-1',
    'Khơ Mú',
  );
  const side = fc.oneof(
    fc.record({ source: fc.constant('population'), recordKey: fc.constantFrom('KEY-SECRET-1', 'none') }),
    fc.record({ source: fc.constant('tax'), recordKey: fc.constantFrom('KEY-SECRET-2', 'KEY-SECRET-3') }),
    fc.nat(20).map((place) => ({ place })),
  );
  const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    getGoldenRecords: fc.constant(undefined),
    lookUpGoldenRecord: fc.oneof(
      fc.record({
        scheme: fc.constantFrom('national-id', 'passport', 'nothing'),
        value: fc.constantFrom('001180047123', 'C1234578', '1'),
      }),
      fc.record({
        source: fc.constantFrom('population', 'tax'),
        recordKey: fc.constantFrom('KEY-SECRET-1', 'KEY-SECRET-2'),
        stated: fc.constantFrom(undefined, { fullName: SECRETS.fullName }, { dateOfBirth: SECRETS.dateOfBirth }),
      }),
    ),
    searchGoldenRecords: fc.oneof(
      fc.record({ text }),
      fc.record({ text, filters: known, pageSize: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: [] }),
    ),
    matchGoldenRecords: known.map((attributes) => ({ attributes })),
    explainPair: fc.record({ left: side, right: side }),
    prefillForm: fc.record({
      form: fc.constant('all'),
      subject: fc.record({
        scheme: fc.constantFrom('national-id', 'passport'),
        value: fc.constantFrom('001180047123', 'C1234578', '079180099999'),
        stated: fc.constantFrom({ fullName: SECRETS.fullName }, { dateOfBirth: SECRETS.dateOfBirth }),
      }),
    }),
    readPortrait: fc.constant({}),
    readExtractStatus: fc.constant({ extract: true }),
    previewDecision: fc.record({
      act: fc.constant('decide'),
      verdict: fc.constantFrom('same', 'different'),
      collection: fc.constant('persons'),
      left: fc.constant({ source: 'population', recordKey: 'KEY-SECRET-1' }),
      right: fc.constant({ source: 'tax', recordKey: 'KEY-SECRET-2' }),
    }),
    previewDecisionBatch: fc.record({
      taskId: fc.nat(20).map((task) => ({ task })),
      verdict: fc.constantFrom('same', 'different'),
    }),
  };

  async function ask(operation: Operation, key: string, seed: number, body: unknown): Promise<Answer> {
    // An id is asked for in its own collection most of the time.
    const thing: Readonly<Record<string, string>> = operation.path.includes('{collection}/{id}')
      ? things[seed % things.length]!
      : {};
    const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) => {
      const values = thing[name] === undefined ? parameters[name] : [thing[name]];
      if (!values) throw new Error(`Say which values {${name}} of ${operation.path} has`);
      return values[seed % values.length]!;
    });
    const filled = JSON.parse(JSON.stringify(body ?? { ids: parameters.id }), (_name, value: unknown) => {
      const { place, task, extract } = (value ?? {}) as { place?: unknown; task?: unknown; extract?: unknown };
      if (extract === true) return { id: extractId };
      if (typeof task === 'number') return parameters.task![task % parameters.task!.length];
      return typeof place === 'number' ? { goldenId: parameters.id![place % parameters.id!.length] } : value;
    }) as unknown;
    const query =
      operation.operationId === 'listRiskSignals' ? `?kind=${RISK_SIGNAL_KINDS[seed % RISK_SIGNAL_KINDS.length]}` : '';
    return registry.call(operation.method, path + query, key, operation.asksInBody ? filled : undefined);
  }

  it('is in no answer, problem or header of any call that reads', async () => {
    const counts = new Map<string, number>();
    const missing = operations.filter(
      ({ asksInBody, operationId, path }) => asksInBody && !bodies[operationId] && !path.includes('/sources/'),
    );
    expect(missing).toEqual([]);
    // What is asked in a body has many ways to be refused, and is drawn more often for it.
    const asking = operations.filter(({ operationId }) => bodies[operationId] !== undefined);
    const drawn = fc.oneof(fc.constantFrom(...operations), fc.constantFrom(...asking));
    const requests = drawn.chain((operation) =>
      fc.record({
        operation: fc.constant(operation),
        key: fc.constantFrom(...KEYS.map(([role, view]) => `${role}/${view}`)),
        seed: fc.nat(1_000),
        body: bodies[operation.operationId] ?? fc.constant({ recordKeys: ['KEY-SECRET-1', 'KEY-SECRET-2'] }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(requests, async ({ operation, key, seed, body }) => {
        const { status, headers, body: answer } = await ask(operation, keys[key]!, seed, body);
        if (status === 200) counts.set(operation.operationId, (counts.get(operation.operationId) ?? 0) + 1);
        expect([operation.path, status < 500]).toEqual([operation.path, true]);
        const said = fold(JSON.stringify([answer, [...headers.values()]]));
        const sent = status === 200 ? fold(JSON.stringify(body ?? '')) : '';
        const leaks = hiddenFrom(key).filter((token) => said.includes(token) && !sent.includes(token));
        expect([operation.path, key, leaks]).toEqual([operation.path, key, []]);
      }),
      { numRuns: 900 },
    );
    const answered = [
      'getGoldenRecord',
      'listMemberRecords',
      'listGoldenHistory',
      'explainGoldenRecord',
      ...Object.keys(bodies),
    ];
    expect(answered.filter((operationId) => !counts.has(operationId))).toEqual([]);
  });

  it('is shown under the full view, so that the property could fail', async () => {
    const full = await registry.key('steward');
    const { body } = await registry.call('POST', '/v1/persons/search', full, { text: 'Hoàquê' });
    const said = fold(JSON.stringify(body));
    expect(FOLDED.filter((token) => said.includes(token)).length).toBeGreaterThan(8);
  });

  it('cannot be found out by filters: the right value gets the answer of a wrong one', async () => {
    const wrong: Readonly<Record<string, unknown>> = {
      dateOfBirth: '1981-01-01',
      nationalId: '079180099998',
      sex: 'male',
    };
    for (const [role, view] of KEYS_IN_PART) {
      for (const name of [...Object.keys(SECRETS), 'sex', 'national-id', 'status']) {
        const answerTo = async (value: unknown): Promise<unknown> => {
          const { status, body } = await registry.call('POST', '/v1/persons/search', keys[`${role}/${view}`]!, {
            filters: { [name]: value },
          });
          return { status, code: body.code, errors: body.errors };
        };
        const right = await answerTo(SECRETS[name] ?? 'female');
        expect(right).toMatchObject({ status: 422, code: 'search-refused' });
        expect(await answerTo(wrong[name] ?? 'x')).toEqual(right);
      }
    }
  });

  it('has no say in the order of answers', async () => {
    for (const sort of ['dateOfBirth', '-nationalId', 'fullName desc'])
      for (const name of ['sort', 'orderBy'])
        expect(
          await registry.call('POST', '/v1/persons/search', keys['consumer/masked']!, { [name]: sort }),
        ).toMatchObject({ status: 422, body: { errors: [{ pointer: `/${name}`, code: 'unknown-member' }] } });
  });
});
