import { createHash } from 'node:crypto';

import { RISK_SIGNAL_KINDS } from '@sogoc/contracts';
import { coreEntities } from '@sogoc/core-entities';
import { exampleKeySet } from '@sogoc/testing';
import * as fc from 'fast-check';

import type { Answered } from '../decisions/__tests__/steward-desk';
import {
  ASKED_FIELDS,
  fillSecretWorld,
  type GrantedClient,
  leaveNotes,
  maySee,
  SCHEME_OF,
  SECRETS,
  seesThing,
  type Thing,
} from './__tests__/secret-world';
import { IN_WARD, SharingDesk } from './__tests__/sharing-desk';

/** `GRANT_LEAK_RUNS=10000` draws the whole of it. */
const RUNS = Number(process.env['GRANT_LEAK_RUNS'] ?? 300);
const CLIENTS = 24;
const UNKNOWN = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
const ENVIRONMENT = {
  RATE_LIMIT_PER_SECOND: '10000',
  RATE_LIMIT_BURST: '10000',
  QUESTION_MISSES_PER_HOUR: '100000',
  LOG_LEVEL: 'error',
  EXTRACT_KEYS: exampleKeySet,
};
/** Of things by their id. */
const OF_ONE = [
  '',
  '?validAt=2026-01-01',
  '?knownAt=2999-01-01',
  '/records',
  '/records?pageSize=1',
  '/history',
  '/history?pageSize=1&validAt=2026-01-01',
  '/history?asOf=2999-01-01',
  '/explanation',
  '/relations',
  '/relations?expand=golden',
  '/relations?pageSize=1',
  '/relations?expand=golden&direction=in&knownAt=2999-01-01',
  '/holdings?family=true',
  '/succession',
];
/** Of everything that a client may see, or closed to it. */
const OF_ALL = [
  '/v1/persons/changed',
  '/v1/land-parcels/changed?limit=1',
  '/v1/changes?limit=2',
  '/v1/review-tasks',
  '/v1/decisions',
  '/v1/decision-batches',
  '/v1/grants',
  '/v1/grants/effective?system=system-0&purpose=purpose-0',
  '/v1/grants/odrl',
  '/v1/sources',
  '/v1/sources/catalogue.jsonld',
  '/v1/sources/police/persons',
  '/v1/sources/police/persons/summary',
  '/v1/sources/police/persons/findings',
  '/v1/sources/tax/persons/findings.csv',
  '/v1/access-log',
  '/v1/people',
  '/v1/keys',
  '/v1/proposals',
  '/v1/policy',
  '/v1/quality',
  '/v1/onboarding',
  '/v1/statistics',
  '/v1/stewards',
  '/v1/status',
  '/v1/open-data',
  '/v1/forms',
  '/v1/forms/form-0',
  '/v1/subject-requests',
  '/v1/imports/0197c3f0-6f1e-7c40-9a53-1d2e3f405162',
  '/v1/identifiers/shared',
  ...RISK_SIGNAL_KINDS.map((kind) => `/v1/risk-signals?kind=${kind}`),
];
/** What a form asks: of the person, and of what relatives, land and firms lead to. */
const FORM_PATHS = [
  ...coreEntities[0]!.attributes.map(({ name }) => name),
  'permanentAddress.text',
  'relative.persons[].fullName',
  'holder.land-parcels[].holders',
  'legal-representative.enterprises[].legalRepresentatives',
];
const PURPOSES = ['purpose-0', 'purpose-1'];

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

interface Draw {
  readonly client: GrantedClient;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** What the path names. */
  readonly thing?: Thing;
}

describe('what a grant does not show', () => {
  let sharing: SharingDesk;
  let things: Readonly<Record<string, Thing>>;
  let clients: readonly GrantedClient[];
  let notes: Awaited<ReturnType<typeof leaveNotes>>;
  let steward: GrantedClient;
  const counts = new Map<number, number>();
  const answered = new Set<string>();

  const grantOf = fc.constantFrom(...coreEntities).chain(({ collection, attributes }) =>
    fc.record({
      collection: fc.constant(collection),
      attributes: fc.oneof(
        fc.subarray(attributes.map(({ name }) => name)),
        fc.constant(attributes.map(({ name }) => name)),
      ),
      schemes: fc.oneof(
        fc.subarray(['national-id', 'id-card-9', 'passport']),
        fc.constant([...new Set(coreEntities.flatMap(({ identifiers }) => identifiers.map(({ scheme }) => scheme)))]),
      ),
      rows: fc.constantFrom(IN_WARD, undefined),
      ground: fc.constantFrom('request', 'consent', 'level', 'subject'),
    }),
  );
  const grantsOf = fc.uniqueArray(grantOf, { selector: ({ collection }) => collection, minLength: 1, maxLength: 3 });

  beforeAll(async () => {
    sharing = await SharingDesk.open(ENVIRONMENT);
    things = await fillSecretWorld(sharing);
    const sampled = fc.sample(grantsOf, { numRuns: CLIENTS, seed: 20_261_129 });
    const made: GrantedClient[] = [];
    for (const [at, grants] of sampled.entries()) {
      // Two purposes share a system and its key.
      const client = await sharing.client(`system-${at >> 1}`, `purpose-${at & 1}`);
      for (const { rows, ...terms } of grants)
        await sharing.grant({ ...client, ...terms, ...(rows !== undefined && { rows }) });
      made.push({ ...client, grants } as GrantedClient);
    }
    for (const purpose of PURPOSES) await addForm(purpose);
    notes = await leaveNotes(sharing);
    const key = await sharing.desk.api.addKey({ role: 'steward', view: 'working' });
    steward = { system: '', purpose: '', key, grants: [], isSteward: true };
    clients = made;
  }, 120_000);
  afterAll(() => sharing.close());

  const addForm = (purpose: string): Promise<unknown> =>
    sharing.desk.api.database.query(
      `INSERT INTO form (code, title_vi, purpose, subject, fields) VALUES ($1, 'Đơn', $2, 'persons', $3)`,
      [purpose.replace('purpose', 'form'), purpose, JSON.stringify(FORM_PATHS.map((path) => ({ name: path, path })))],
    );

  const draws = (): fc.Arbitrary<Draw> => {
    // Every eighth is a steward who signed in.
    const client = fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...clients) },
      { weight: 1, arbitrary: fc.constant(steward) },
    );
    const ofDesk = [
      ...notes.taskIds.flatMap((id) => [`/v1/review-tasks/${id}`, `/v1/review-tasks/${id}/case`]),
      ...notes.decisionIds.map((id) => `/v1/decisions/${id}`),
    ];
    const thing = fc.constantFrom(...Object.values(things));
    const field = fc.constantFrom(...ASKED_FIELDS);
    const fields = fc.subarray([...ASKED_FIELDS]);
    const collection = fc.constantFrom('persons', 'persons', 'land-parcels', 'enterprises');
    const attributesOf = (asked: readonly (typeof ASKED_FIELDS)[number][]) =>
      Object.fromEntries(asked.map(({ name, right }) => [name, right]));
    const post = (path: string, body: unknown) => ({ method: 'POST' as const, path, body });
    const questions = fc.oneof(
      fc
        .subarray(Object.values(things).map(({ id }) => id))
        .chain((ids) => collection.map((name) => post(`/v1/${name}/get`, { ids: [...ids, UNKNOWN] }))),
      field.map(({ name, right }) =>
        post('/v1/persons/lookup', { scheme: SCHEME_OF[name] ?? 'national-id', value: String(right) }),
      ),
      fc.constant(post('/v1/persons/lookup', { source: 'police', recordKey: 'key-hoa' })),
      fc
        .record({ text: fc.constantFrom('Hoàquê', 'Lê Quốc Ngoàixa', 'Zuzu', ''), filters: fields.map(attributesOf) })
        .chain((body) => collection.map((name) => post(`/v1/${name}/search`, { ...body, pageSize: 2 }))),
      fields.map((asked) => post('/v1/persons/match', { attributes: attributesOf(asked) })),
      collection.map((name) => post('/v1/exports', { collection: name, purpose: 'x' })),
      field.chain(({ name, right }) =>
        fc
          .constantFrom('form-0', 'form-1')
          .map((form) =>
            post('/v1/prefill', { form, subject: { scheme: SCHEME_OF[name] ?? 'national-id', value: String(right) } }),
          ),
      ),
      field.map(({ name, right }) =>
        post('/v1/subject-view', { subject: { scheme: SCHEME_OF[name] ?? 'national-id', value: String(right) } }),
      ),
      fc.constantFrom('hoa', 'son').map((name) =>
        post('/v1/explanations', {
          left: { goldenId: things[name]!.id },
          right: { source: 'tax', recordKey: 't-key-hoa' },
        }),
      ),
      fc
        .constantFrom(...notes.taskIds)
        .map((taskId) => post('/v1/decisions/preview', { act: 'task', taskId, verdict: 'hold' })),
    );
    /** About a thing by its id. */
    const askedOf = (about: Thing) =>
      fc.oneof(
        fc.constant(post(`/v1/persons/${about.id}/portrait`, {})),
        fc
          .subarray(
            coreEntities.find(({ collection: name }) => name === about.collection)!.attributes.map(({ name }) => name),
            { minLength: 1 },
          )
          .map((attributes) =>
            post('/v1/extracts', { collection: about.collection, goldenId: about.id, attributes, recipient: 'Ai đó' }),
          ),
      );
    return fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ client, thing, suffix: fc.constantFrom(...OF_ONE) }).map(({ suffix, ...draw }) => ({
          ...draw,
          method: 'GET' as const,
          path: `/v1/${draw.thing.collection}/${draw.thing.id}${suffix}`,
        })),
      },
      {
        weight: 2,
        arbitrary: fc
          .record({ client, thing })
          .chain((draw) => askedOf(draw.thing).map((call) => ({ ...draw, ...call }))),
      },
      {
        weight: 4,
        arbitrary: fc.record({ client, call: questions }).map(({ call, ...draw }) => ({ ...draw, ...call })),
      },
      {
        weight: 1,
        arbitrary: fc
          .record({ client, path: fc.constantFrom(...OF_ALL, ...ofDesk, ...ofDesk) })
          .map((draw) => ({ ...draw, method: 'GET' as const })),
      },
    );
  };

  /** One idempotency key for one question of all, so that an answer kept for one purpose would be found by another. */
  const ask = ({ client, method, path, body }: Draw): Promise<Answered> =>
    sharing.desk.api.call(method, path, {
      key: client.key,
      body,
      headers: {
        ...(client.isSteward ? {} : { 'sogoc-purpose': client.purpose }),
        ...(method === 'POST' && { 'idempotency-key': nameOf(path, body) }),
      },
    });

  const nameOf = (...question: readonly unknown[]): string =>
    createHash('sha256').update(JSON.stringify(question)).digest('hex');

  /** All that came, cursors and what is signed read. */
  function saidIn({ body, headers }: Answered): string {
    const signed = [String(body.extract ?? '').split('.')[1] ?? ''].map((text) =>
      Buffer.from(text, 'base64url').toString('utf8'),
    );
    const cursors = [...JSON.stringify(body).matchAll(/"(?:nextCursor|cursor)":"([^"]+)"/g)].map(([, cursor]) =>
      Buffer.from(cursor!, 'base64url'),
    );
    const read = cursors.flatMap((bytes) => [bytes.toString('utf8'), bytes.toString('hex')]);
    // What is signed is read, not its letters, which are any.
    const { extract: _, ...plainly } = body;
    return JSON.stringify([plainly, headers, read, signed]);
  }

  function leaksIn(draw: Draw, answer: Answered): string[] {
    const said = fold(saidIn(answer));
    const sent = answer.status < 300 ? fold(JSON.stringify([draw.path, draw.body ?? ''])) : '';
    const texts = SECRETS.filter((secret) => !maySee(asBound(draw), secret, things)).map(({ text }) => fold(text));
    const hidden = Object.values(things).filter((thing) => !isNamed(thing, draw));
    const ids = hidden.flatMap(({ id }) => [id, id.replaceAll('-', '')]);
    const named = JSON.stringify([draw.path, draw.body ?? '']);
    return [
      ...texts.filter((text) => said.includes(text) && !sent.includes(text)),
      ...ids.filter((id) => said.includes(id) && !named.includes(id)),
    ];
  }

  const isNamed = (thing: Thing, draw: Draw): boolean =>
    Object.values(things).some(({ id, ...other }) => id === thing.id && seesThing(asBound(draw), { id, ...other }));

  /** A grant of the ground `subject` is for the view of one's own, and no other for that. */
  const asBound = ({ client, path }: Draw): GrantedClient => {
    const isOwn = path === '/v1/subject-view';
    return { ...client, grants: client.grants.filter(({ ground }) => (ground === 'subject') === isOwn) };
  };

  /** Without what differs by the call alone. */
  const plain = ({ status, body, headers }: Answered, id = UNKNOWN): string =>
    JSON.stringify([status, { ...body, instance: '', requestId: '' }, headers.etag, headers.location]).replaceAll(
      id,
      UNKNOWN,
    );

  it('is in no body, header, cursor or error of any call, nor said by how one answers', async () => {
    await fc.assert(
      fc.asyncProperty(draws(), async (draw) => {
        const answer = await ask(draw);
        counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
        if (answer.status < 300) answered.add(draw.path.replace(/^.*\/|\?.*$/g, ''));
        const { client, path, thing } = draw;
        const told = { path, grants: client.grants };
        expect({ ...told, ok: answer.status < 500 }).toEqual({ ...told, ok: true });
        expect({ ...told, leaks: leaksIn(draw, answer) }).toEqual({ ...told, leaks: [] });
        if (thing === undefined || isNamed(thing, draw)) return;
        const elsewhere = JSON.stringify(draw.body ?? null).replaceAll(thing.id, UNKNOWN);
        const body: unknown = JSON.parse(elsewhere) ?? undefined;
        const nowhere = await ask({ ...draw, body, path: path.replace(thing.id, UNKNOWN) });
        expect([path, plain(answer, thing.id)]).toEqual([path, plain(nowhere)]);
      }),
      { numRuns: RUNS },
    );
    expect([...counts.keys()].sort()).toEqual(expect.arrayContaining([200, 403, 404, 422]));
    expect(counts.get(200)).toBeGreaterThan(RUNS / 4);
    // What was never answered was not tried.
    const tried = [
      'portrait',
      'extracts',
      'prefill',
      'subject-view',
      'exports',
      'match',
      'search',
      'review-tasks',
      'case',
    ];
    if (RUNS >= 10_000) expect(tried.filter((name) => !answered.has(name))).toEqual([]);
  }, 1_800_000);

  it('is not found out by asking: the right value gets the answer of a wrong one', async () => {
    for (const client of clients) {
      const grant = client.grants.find(({ collection }) => collection === 'persons');
      if (grant === undefined) continue;
      for (const { name, right, wrong } of ASKED_FIELDS) {
        const scheme = SCHEME_OF[name];
        const isShown =
          grant.ground !== 'subject' &&
          grant.attributes.includes(name) &&
          (scheme === undefined || grant.schemes.includes(scheme));
        const questions = [
          ...(isShown ? [] : [['search', (value: unknown) => ({ filters: { [name]: value } })] as const]),
          ...(isShown
            ? []
            : [
                [
                  'match',
                  (value: unknown) => ({ attributes: { ...KNOWN[name === 'fullName' ? 1 : 0], [name]: value } }),
                ] as const,
              ]),
          ...(scheme === undefined || grant.schemes.includes(scheme)
            ? []
            : [['lookup', (value: unknown) => ({ scheme, value })] as const]),
        ];
        for (const [route, bodyOf] of questions) {
          const answerTo = async (value: unknown): Promise<string> =>
            plain(await ask({ client, method: 'POST', path: `/v1/persons/${route}`, body: bodyOf(value) }));
          expect([route, name, await answerTo(right)]).toEqual([route, name, await answerTo(wrong)]);
        }
      }
    }
  }, 120_000);

  it('is shown where it is granted, so that the property could fail', async () => {
    const all = await sharing.client('sees-all', 'purpose-0');
    const { identifiers, attributes } = coreEntities.find(({ collection }) => collection === 'persons')!;
    await sharing.grant({
      ...{ ...all, collection: 'persons', attributes: attributes.map(({ name }) => name) },
      schemes: [...identifiers.map(({ scheme }) => scheme), 'certificate'],
    });
    const { body } = await sharing.call(all, 'GET', `/v1/persons/${things.hoa!.id}/explanation`);
    const said = fold(JSON.stringify(body));
    const seen = SECRETS.filter(({ carriers }) => carriers.some(({ thing }) => thing === 'hoa'));
    expect(seen.filter(({ text }) => !said.includes(fold(text))).map(({ text }) => text)).toEqual([]);
  });
});

/** What a question says beside the field that it tries. */
const KNOWN = [{ fullName: 'Nguyễn Thị Hoàquê' }, { dateOfBirth: '1980-02-17' }];
