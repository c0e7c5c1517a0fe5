import Ajv2020, { type ValidateFunction } from '@redocly/ajv/dist/2020';

import { CALLED_ELSEWHERE, CALLS, type ExampleCall } from './openapi-example-calls';
import { ExampleWorld } from './openapi-example-world';
import { exampleKeySet } from '@sogoc/testing';

import { RegistryUnderTest } from '../registry-under-test';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly items?: Schema;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly example?: unknown;
  readonly schema?: Schema;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const CONTRACT = 'contract';
/** The same, without room for members that it does not declare. */
const CLOSED_CONTRACT = 'closed-contract';
const pointerOf = (document: string, steps: readonly string[]): string =>
  `${document}#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

function closed(contract: Contract): Contract {
  const schemas = Object.entries(contract.components.schemas).map(([name, schema]) => [
    name,
    schema.properties && !('additionalProperties' in schema) ? { ...schema, additionalProperties: false } : schema,
  ]);
  return { ...contract, components: { ...contract.components, schemas: Object.fromEntries(schemas) } };
}

/** Sends what the contract gives as examples to a registry, and holds the answers against the contract. */
describe('the examples of the OpenAPI contract', () => {
  let registry: RegistryUnderTest;
  let contract: Contract;
  let endpoints: Map<string, Endpoint>;
  let ajv: Ajv2020;
  let world: ExampleWorld;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start({ environment: { EXTRACT_KEYS: exampleKeySet } });
    await registry.startWorker();
    contract = (await registry.call('GET', '/openapi.json')).body;
    endpoints = new Map(
      Object.entries(contract.paths).flatMap(([path, item]) =>
        Object.entries(item).map(
          ([method, operation]) => [operation.operationId, { method, path, operation }] as const,
        ),
      ),
    );
    ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema(contract, CONTRACT);
    ajv.addSchema(closed(contract), CLOSED_CONTRACT);
    world = await ExampleWorld.seed(registry);
  });
  afterAll(() => registry.stop());

  const validatorOf = (...steps: readonly string[]): ValidateFunction =>
    ajv.compile({ $ref: pointerOf(CONTRACT, steps) });

  /** The example that a schema gives as a whole, else what its members give; undefined without any. */
  function exampleOf(schema: Schema): unknown {
    if (schema.example !== undefined) return schema.example;
    if (schema.$ref) return exampleOf(contract.components.schemas[schema.$ref.split('/').at(-1)!]!);
    if (schema.allOf) return exampleOf(schema.allOf[0]!);
    if (schema.type === 'array' && schema.items) {
      const item = exampleOf(schema.items);
      return item === undefined ? undefined : [item];
    }
    const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
      const example = exampleOf(member);
      return example === undefined ? [] : [[name, example] as const];
    });
    return members.length === 0 ? undefined : Object.fromEntries(members);
  }

  async function requestOf({ method, path, operation }: Endpoint, call: ExampleCall) {
    const given = await world.parametersOf(call);
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    let url = path;
    for (const { name, in: place, example, schema } of operation.parameters ?? []) {
      const value = given[name] ?? example ?? schema?.example;
      if (value === undefined) continue;
      if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(String(value)));
      else if (place === 'query') query.set(name, [value].flat().join(','));
      // Each call is a call of its own here.
      else headers[name.toLowerCase()] = name === 'Idempotency-Key' ? `${value}-${call.operationId}` : String(value);
    }
    const media = Object.values(operation.requestBody?.content ?? {})[0];
    const body = media && (await world.bodyOf(exampleOf(media.schema), call));
    return { method: method.toUpperCase(), url: query.size > 0 ? `${url}?${query}` : url, headers, body };
  }

  it('are there for every call', () => {
    const called = new Set(CALLS.map(({ operationId }) => operationId));
    expect([...called, ...CALLED_ELSEWHERE].sort()).toEqual([...endpoints.keys()].sort());
    const without = [...endpoints.values()].filter(({ operation }) =>
      Object.values(operation.requestBody?.content ?? {}).some(({ schema }) => exampleOf(schema) === undefined),
    );
    expect(without.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  it('of members and parameters are what their own schemas allow', () => {
    const faults: string[] = [];
    const check = (name: string, example: unknown, ...steps: readonly string[]): void => {
      const validate = validatorOf(...steps);
      if (example !== undefined && !validate(example)) faults.push(`${name}: ${ajv.errorsText(validate.errors)}`);
    };
    for (const [name, { properties = {} }] of Object.entries(contract.components.schemas)) {
      for (const [member, schema] of Object.entries(properties))
        check(`${name}.${member}`, schema.example, 'components', 'schemas', name, 'properties', member);
    }
    for (const { method, path, operation } of endpoints.values()) {
      for (const [index, { name, example }] of (operation.parameters ?? []).entries())
        check(
          `${operation.operationId} ${name}`,
          example,
          'paths',
          path,
          method,
          'parameters',
          String(index),
          'schema',
        );
    }
    expect(faults).toEqual([]);
  });

  it.each(CALLS.map((call) => [call.title ?? call.operationId, call] as const))('%s', async (_title, call) => {
    const endpoint = endpoints.get(call.operationId)!;
    const request = await requestOf(endpoint, call);
    const key = await world.keyOf(call);
    const answer = call.isStream
      ? await registry.openStream(request.url, key!)
      : await registry.call(request.method, request.url, key, request.body, request.headers);
    const type = answer.headers.get('content-type')?.split(';')[0];
    const problem = type === 'application/problem+json' ? answer.body : undefined;
    expect({ status: answer.status, problem, hasErrors: answer.body?.errors === true }).toEqual({
      status: call.status,
      problem: undefined,
      hasErrors: false,
    });

    const documented = endpoint.operation.responses[String(answer.status)];
    expect(Object.keys(endpoint.operation.responses)).toContain(String(answer.status));
    expect(Object.keys(documented?.content ?? {})).toEqual(type ? [type] : []);
    if (type?.endsWith('json')) {
      const { path, method } = endpoint;
      const steps = ['paths', path, method, 'responses', String(answer.status), 'content', type!, 'schema'];
      const validate = ajv.compile({ $ref: pointerOf(CLOSED_CONTRACT, steps) });
      expect(validate(answer.body) ? [] : validate.errors).toEqual([]);
    }
    world.remember(call, answer.body);
  });
});
