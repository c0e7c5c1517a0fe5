import { buildEntityRegistry, coreEntities } from '@sogoc/core-entities';
import { createTestDatabase, type TestDatabase, vehicle } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

type Json = Readonly<Record<string, unknown>>;
interface Operation extends Json {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Json>>;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Json }[];
}

const CALLS = [
  'get /v1/{collection}/{id}',
  'post /v1/{collection}/get',
  'post /v1/{collection}/lookup',
  'post /v1/{collection}/search',
  'post /v1/{collection}/match',
  'post /v1/explanations',
  'get /v1/{collection}/{id}/explanation',
  'get /v1/{collection}/{id}/records',
  'get /v1/{collection}/{id}/history',
  'get /v1/review-tasks',
  'get /v1/review-tasks/{id}',
  'get /v1/sources',
  'get /v1/sources/{source}',
  'put /v1/sources/{source}',
  'get /v1/keys',
  'post /v1/keys',
  'delete /v1/keys/{id}',
  'get /v1/status',
  'put /v1/sources/{source}/{collection}/{recordKey}',
  'post /v1/sources/{source}/{collection}/batch',
  'get /livez',
  'get /readyz',
];

/** Every object and array of a document with the pointer to it. */
function* nodesOf(node: unknown, pointer = ''): Generator<[string, Json]> {
  if (typeof node !== 'object' || node === null) return;
  yield [pointer, node as Json];
  for (const [name, member] of Object.entries(node))
    yield* nodesOf(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

describe('the contract', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let contract: Json;
  let operations: Map<string, Operation>;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url, { entities: buildEntityRegistry([...coreEntities, vehicle]) });
    contract = (await api.call('GET', '/openapi.json')).body;
    operations = new Map(
      Object.entries(contract.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>).flatMap(
        ([path, item]) => Object.entries(item).map(([method, operation]) => [`${method} ${path}`, operation] as const),
      ),
    );
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('is OpenAPI 3.1 and needs no key', () => {
    expect(contract).toMatchObject({ openapi: '3.1.0', info: { title: 'Sổ Gốc', version: expect.any(String) } });
    expect(contract.components).toMatchObject({ securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } });
  });

  it('names all calls, each with an id of its own', () => {
    expect([...operations.keys()]).toEqual(expect.arrayContaining(CALLS));
    const ids = [...operations.values()].map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no reference that leads nowhere', () => {
    const pointers = new Set([...nodesOf(contract)].map(([pointer]) => `#${pointer}`));
    const references = [...nodesOf(contract)]
      .map(([, node]) => node.$ref)
      .filter((reference) => typeof reference === 'string');
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((reference) => !pointers.has(reference))).toEqual([]);
  });

  it('uses nothing of OpenAPI 3.0 that 3.1 dropped', () => {
    const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
    const faults = [...nodesOf(contract)].filter(([pointer, node]) => {
      if (/\/(properties|example|examples|responses)$/.test(pointer)) return false;
      const isForeignType = pointer.endsWith('/schema') && typeof node.type === 'string' && !types.includes(node.type);
      return 'nullable' in node || typeof node.exclusiveMinimum === 'boolean' || isForeignType;
    });
    expect(faults.map(([pointer]) => pointer)).toEqual([]);
  });

  it('declares every parameter of a path, once', () => {
    for (const [call, { parameters = [] }] of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect([call, inPath.sort()]).toEqual([call, [...call.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()]);
    }
  });

  it('says which calls need a key, and which problems they answer', () => {
    for (const [call, { responses, security }] of operations) {
      const isOpen =
        /\/(livez|readyz|\.well-known\/jwks\.json)$|^post \/v1\/(session|token)$|^get \/v1\/(session\/oidc|open-data)/.test(
          call,
        );
      expect([call, security?.length === 0]).toEqual([call, isOpen]);
      if (isOpen) continue;
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403']));
      expect(responses['401']).toHaveProperty(
        ['content', 'application/problem+json', 'schema', '$ref'],
        '#/components/schemas/ProblemDto',
      );
    }
    expect(Object.keys(operations.get('get /v1/{collection}/{id}')?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '304', '308', '404', '410']),
    );
  });

  it('says of every POST that changes something, and of no other, that it can be repeated', () => {
    const takesKey = ({ parameters = [] }: Operation): boolean =>
      parameters.some(({ name }) => name === 'Idempotency-Key');
    const posts = [...operations].filter(([call]) => call.startsWith('post '));
    const questions =
      /\/(get|lookup|search|match|explanations|exports|reveals|preview|subject-view|prefill|portrait|status)$/;
    // What was shown is not kept to be shown again. A sign-in that is sent again is a sign-in: its answer is a cookie or a token, which nobody else may be given.
    const isRepeatable = (call: string): boolean => !questions.test(call) && !/^post \/v1\/(session|token)$/.test(call);
    expect(posts.filter(([, operation]) => takesKey(operation)).map(([call]) => call)).toEqual(
      posts.map(([call]) => call).filter(isRepeatable),
    );
    expect(operations.get('post /v1/keys')?.responses).toHaveProperty(['201', 'headers', 'Idempotency-Replayed']);
    expect(Object.keys(operations.get('post /v1/{collection}/search')?.responses ?? {})).toContain('429');
  });

  it('describes the attributes of all entities, also of one the product does not know', () => {
    const { schemas } = contract.components as { schemas: Readonly<Record<string, { properties: Json }>> };
    expect(schemas.PersonAttributes?.properties).toMatchObject({
      nationalId: { type: 'string', 'x-sensitivity': 'basic-personal' },
    });
    expect(schemas.LandParcelAttributes?.properties).toMatchObject({
      area: { type: 'number' },
      geometry: { type: 'object' },
    });
    expect(schemas.VehicleAttributes?.properties).toHaveProperty('chassisNumber');
    expect(schemas.GoldenRecordResponseDto?.properties.attributes).toMatchObject({
      anyOf: expect.arrayContaining([{ $ref: '#/components/schemas/VehicleAttributes' }]),
    });
    const collection = operations
      .get('get /v1/{collection}/{id}')
      ?.parameters?.find(({ name }) => name === 'collection');
    expect(collection?.schema?.enum).toEqual(['persons', 'land-parcels', 'enterprises', 'vehicles']);
  });

  it('can be read at /docs from files of this process only', async () => {
    const page = await api.call('GET', '/docs');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/html') } });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    const html = String(page.body.text);
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of assets) {
      expect(asset).not.toMatch(/^(https?:)?\/\//);
      expect([asset, (await api.call('GET', new URL(asset, 'http://localhost/docs').pathname)).status]).toEqual([
        asset,
        200,
      ]);
    }
  });

  it('is announced on a page beside it', async () => {
    const page = await api.call('GET', '/docs/welcome');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/html') } });
    for (const address of ['/docs', '/openapi.json', '/readyz']) {
      expect(page.body.text).toContain(`href="${address}"`);
      expect(await api.call('GET', address)).toMatchObject({ status: 200 });
    }
  });
});
