import { createTestDatabase, type TestDatabase } from '@sogoc/testing';
import { gzipSync } from 'node:zlib';

import { ApiUnderTest, type CallOptions } from '../__tests__/api-under-test';

const PERSON = '/v1/sources/population/persons/1';
const BATCH = '/v1/sources/population/persons/batch';
const SOUND = { attributes: { fullName: 'Nguyễn Văn A' } };
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe('bad input is refused with a problem and stores nothing', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  const keys: Record<string, string> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    await api.addSource('population', ['persons']);
    await api.addSource('land', ['land-parcels']);
    keys.own = await api.addKey({ role: 'source', source: 'population' });
    keys.other = await api.addKey({ role: 'source', source: 'land' });
    keys.steward = await api.addKey({ role: 'steward' });
    keys.operator = await api.addKey({ role: 'operator' });
    keys.consumer = await api.addKey({ role: 'consumer' });
    keys.expired = await api.addKey({ role: 'source', source: 'population', expiresAt: new Date(Date.now() - 1_000) });
    keys.revoked = await api.addKey({ role: 'source', source: 'population', revokedAt: new Date() });
    keys.parcelsOnly = await api.addKey({ role: 'source', source: 'population', collections: ['land-parcels'] });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  type Case = [
    name: string,
    method: 'PUT' | 'POST' | 'GET' | 'DELETE' | 'PATCH',
    url: string,
    options: CallOptions & { as?: string },
    status: number,
    code: string,
    pointer?: string,
  ];
  const attributes = (value: unknown) => ({ body: { attributes: value } });

  it.each<Case>([
    ['not JSON', 'PUT', PERSON, { body: '{"attributes": {' }, 400, 'malformed-body'],
    ['an empty body', 'PUT', PERSON, { body: '' }, 400, 'malformed-body'],
    [
      'bytes of a legacy encoding',
      'PUT',
      PERSON,
      { body: Buffer.from('{"attributes":{"fullName":"H\xe0"}}', 'latin1') },
      400,
      'malformed-body',
    ],
    [
      'another content type',
      'PUT',
      PERSON,
      { body: '<a/>', headers: { 'content-type': 'application/xml' } },
      415,
      'unsupported-media-type',
    ],
    [
      'a packed body',
      'PUT',
      PERSON,
      { body: gzipSync('{"attributes":{"fullName":"An"}}'), headers: { 'content-encoding': 'gzip' } },
      415,
      'unsupported-media-type',
    ],
    [
      'a form',
      'PUT',
      PERSON,
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'unsupported-media-type',
    ],
    [
      'NDJSON for one record',
      'PUT',
      PERSON,
      { body: '{}', headers: { 'content-type': 'application/x-ndjson' } },
      415,
      'unsupported-media-type',
    ],
    ['a list for a record', 'PUT', PERSON, { body: [] }, 422, 'invalid-record', ''],
    [
      'a member that is named twice',
      'PUT',
      PERSON,
      { body: '{"attributes":{"fullName":"An","sex":"Nam","fullName":"Bình"}}' },
      422,
      'invalid-request',
      '',
    ],
    ['no attributes', 'PUT', PERSON, { body: {} }, 422, 'invalid-record', '/attributes'],
    ['attributes that are null', 'PUT', PERSON, attributes(null), 422, 'invalid-record', '/attributes'],
    ['attributes that are a list', 'PUT', PERSON, attributes([1]), 422, 'invalid-record', '/attributes'],
    ['attributes that are empty', 'PUT', PERSON, attributes({}), 422, 'invalid-record', '/attributes'],
    [
      'a version that is text',
      'PUT',
      PERSON,
      { body: { ...SOUND, sourceVersion: '1' } },
      422,
      'invalid-record',
      '/sourceVersion',
    ],
    [
      'a version with a fraction',
      'PUT',
      PERSON,
      { body: { ...SOUND, sourceVersion: 1.5 } },
      422,
      'invalid-record',
      '/sourceVersion',
    ],
    [
      'a version beyond 53 bits',
      'PUT',
      PERSON,
      { body: { ...SOUND, sourceVersion: 2 ** 53 } },
      422,
      'invalid-record',
      '/sourceVersion',
    ],
    [
      'a time without a zone',
      'PUT',
      PERSON,
      { body: { ...SOUND, observedAt: '2026-01-01T00:00:00' } },
      422,
      'invalid-record',
      '/observedAt',
    ],
    [
      'a day that is not',
      'PUT',
      PERSON,
      { body: { ...SOUND, observedAt: '2026-02-30T00:00:00Z' } },
      422,
      'invalid-record',
      '/observedAt',
    ],
    [
      'a number for a string',
      'PUT',
      PERSON,
      attributes({ nationalId: 1180000123 }),
      422,
      'invalid-record',
      '/attributes/nationalId',
    ],
    [
      'an object for a name',
      'PUT',
      PERSON,
      attributes({ fullName: {} }),
      422,
      'invalid-record',
      '/attributes/fullName',
    ],
    [
      'a string for a list',
      'PUT',
      PERSON,
      attributes({ otherNames: 'A' }),
      422,
      'invalid-record',
      '/attributes/otherNames',
    ],
    [
      'a number in a list of strings',
      'PUT',
      PERSON,
      attributes({ otherNames: ['A', 2] }),
      422,
      'invalid-record',
      '/attributes/otherNames/1',
    ],
    [
      'a number in an address',
      'PUT',
      PERSON,
      attributes({ currentAddress: { communeCode: 1 } }),
      422,
      'invalid-record',
      '/attributes/currentAddress/communeCode',
    ],
    [
      'a name of 10,000 characters',
      'PUT',
      PERSON,
      attributes({ fullName: 'A'.repeat(10_000) }),
      422,
      'invalid-record',
      '/attributes/fullName',
    ],
    [
      'a name of 501 characters',
      'PUT',
      PERSON,
      attributes({ otherNames: ['𠀀'.repeat(501)] }),
      422,
      'invalid-record',
      '/attributes/otherNames/0',
    ],
    [
      'a string of 2,001 characters',
      'PUT',
      PERSON,
      attributes({ note: 'a'.repeat(2_001) }),
      422,
      'invalid-record',
      '/attributes/note',
    ],
    [
      'a list of 201 items',
      'PUT',
      PERSON,
      attributes({ otherNames: Array(201).fill('A') }),
      422,
      'invalid-record',
      '/attributes/otherNames',
    ],
    [
      'nesting without end',
      'PUT',
      PERSON,
      attributes({ extra: nested(22) }),
      422,
      'invalid-record',
      `/attributes/extra${'/a'.repeat(20)}`,
    ],
    [
      'a number JSON cannot hold',
      'PUT',
      PERSON,
      { body: '{"attributes":{"note":{"n":1e999}}}' },
      422,
      'invalid-record',
      '/attributes/note/n',
    ],
    ['a NUL byte', 'PUT', PERSON, attributes({ fullName: 'A\u0000' }), 422, 'invalid-record', '/attributes/fullName'],
    [
      'a NUL byte in a member name',
      'PUT',
      PERSON,
      attributes({ note: { 'a\u0000': 1 } }),
      422,
      'invalid-record',
      '/attributes/note',
    ],
    [
      'a lone surrogate',
      'PUT',
      PERSON,
      { body: '{"attributes":{"a/b~":"\\ud800"}}' },
      422,
      'invalid-record',
      '/attributes/a~1b~0',
    ],
    ['an empty key', 'PUT', '/v1/sources/population/persons/', { body: SOUND }, 422, 'invalid-record', '/recordKey'],
    ['no key in the path', 'DELETE', '/v1/sources/population/persons', {}, 422, 'invalid-record', '/recordKey'],
    [
      'a key of 201 characters',
      'PUT',
      `/v1/sources/population/persons/${'%E1%BB%81'.repeat(201)}`,
      { body: SOUND },
      422,
      'invalid-record',
      '/recordKey',
    ],
    [
      'a key with a control character',
      'PUT',
      '/v1/sources/population/persons/a%0Ab',
      { body: SOUND },
      422,
      'invalid-record',
      '/recordKey',
    ],
    [
      'a key with a NUL byte to read',
      'GET',
      '/v1/sources/population/persons/a%00b',
      {},
      422,
      'invalid-record',
      '/recordKey',
    ],
    [
      'a key that is not UTF-8',
      'PUT',
      '/v1/sources/population/persons/%E1%BB',
      { body: SOUND },
      400,
      'malformed-request',
    ],
    ['an unknown collection', 'PUT', '/v1/sources/population/vehicles/1', { body: SOUND }, 404, 'collection-not-found'],
    [
      'a collection the source does not hold',
      'PUT',
      '/v1/sources/population/enterprises/1',
      { body: SOUND },
      403,
      'collection-not-registered',
    ],
    ['a collection the key is not for', 'PUT', PERSON, { body: SOUND, as: 'parcelsOnly' }, 403, 'forbidden'],
    ['a key of another source', 'PUT', PERSON, { body: SOUND, as: 'other' }, 403, 'forbidden'],
    [
      'a key of another source on an unknown source',
      'PUT',
      '/v1/sources/nobody/persons/1',
      { body: SOUND },
      403,
      'forbidden',
    ],
    ['a steward who writes', 'PUT', PERSON, { body: SOUND, as: 'steward' }, 403, 'forbidden'],
    [
      'a steward who reads an unknown source',
      'GET',
      '/v1/sources/nobody/persons/1',
      { as: 'steward' },
      404,
      'source-not-found',
    ],
    [
      'a steward who reads an unknown collection',
      'GET',
      '/v1/sources/population/vehicles/1',
      { as: 'steward' },
      404,
      'collection-not-found',
    ],
    ['a steward who reads an unknown record', 'GET', PERSON, { as: 'steward' }, 404, 'record-not-found'],
    ['an operator who reads a record', 'GET', PERSON, { as: 'operator' }, 403, 'forbidden'],
    ['a consumer who reads a source record', 'GET', PERSON, { as: 'consumer' }, 403, 'forbidden'],
    ['no key', 'PUT', PERSON, { body: SOUND, as: 'nobody' }, 401, 'unauthenticated'],
    [
      'an unknown key',
      'PUT',
      PERSON,
      { body: SOUND, as: 'nobody', headers: { authorization: 'Bearer sg_unknown' } },
      401,
      'unauthenticated',
    ],
    ['an expired key', 'PUT', PERSON, { body: SOUND, as: 'expired' }, 401, 'unauthenticated'],
    ['a revoked key', 'PUT', PERSON, { body: SOUND, as: 'revoked' }, 401, 'unauthenticated'],
    ['an unknown path', 'GET', '/v2/nothing/001180000123', {}, 404, 'route-not-found'],
    ['another method', 'PATCH', PERSON, { body: {} }, 405, 'method-not-allowed'],
    ['a batch that is not a list', 'POST', BATCH, { body: SOUND }, 422, 'invalid-request', ''],
    ['a batch that is not JSON', 'POST', BATCH, { body: '[{' }, 400, 'malformed-body'],
    [
      'a batch of 501 items',
      'POST',
      BATCH,
      { body: Array.from({ length: 501 }, (_, n) => ({ recordKey: `${n}`, ...SOUND })) },
      413,
      'body-too-large',
    ],
    [
      'a batch of 501 lines',
      'POST',
      BATCH,
      { body: '{}\n'.repeat(501), headers: { 'content-type': 'application/x-ndjson' } },
      413,
      'body-too-large',
    ],
    ['a batch of 6 MB', 'POST', BATCH, { body: `["${'a'.repeat(6_000_000)}"]` }, 413, 'body-too-large'],
    [
      'a batch of another content type',
      'POST',
      BATCH,
      { body: 'a,b', headers: { 'content-type': 'text/csv' } },
      415,
      'unsupported-media-type',
    ],
    [
      'keys that are not a list',
      'POST',
      '/v1/sources/population/persons/get',
      { body: { recordKeys: 'a' } },
      422,
      'invalid-request',
      '/recordKeys',
    ],
    [
      'a key that is none among keys',
      'POST',
      '/v1/sources/population/persons/delete',
      { body: { recordKeys: ['a', 'b\u0000'] } },
      422,
      'invalid-request',
      '/recordKeys/1',
    ],
    [
      '501 keys',
      'POST',
      '/v1/sources/population/persons/replay',
      { body: { recordKeys: Array(501).fill('a') } },
      413,
      'body-too-large',
    ],
    ['an unknown status', 'GET', '/v1/sources/population/persons?status=odd', {}, 422, 'invalid-request', '/status'],
    [
      'a cursor from elsewhere',
      'GET',
      '/v1/sources/population/persons?cursor=abc',
      {},
      422,
      'invalid-request',
      '/cursor',
    ],
  ])('%s', async (...row: Case) => {
    const [, method, url, { as = 'own', ...options }, status, code, pointer] = row;
    const answer = await api.call(method, url, { key: keys[as], ...options });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const { type, title, instance, errors } = answer.body as {
      type: string;
      title: string;
      instance: string;
      errors?: { pointer: string }[];
    };
    expect(type).toBe(`/problems/${code}`);
    expect(title).toEqual(expect.any(String));
    expect(answer.body.status).toBe(status);
    expect(instance).toBe(answer.headers['x-request-id']);
    if (pointer !== undefined) expect(errors?.map((fault) => fault.pointer)).toContain(pointer);
    if (status === 401) expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(JSON.stringify(answer.body)).not.toContain('001180000123');
    expect(await api.count('source_record')).toBe(0);
    expect(await api.count('record_version')).toBe(0);
  });

  it('names the methods that a path has', async () => {
    const answer = await api.call('PATCH', PERSON, { key: keys.own, body: {} });
    expect(answer.headers.allow).toBe('DELETE, GET, HEAD, PUT');
  });

  it('answers a reader without a right alike, whether a record is there or not', async () => {
    const there = await api.call('GET', PERSON, { key: keys.other });
    const nowhere = await api.call('GET', '/v1/sources/nobody/nothing/1', { key: keys.other });
    const { instance: _first, ...one } = there.body;
    const { instance: _second, ...two } = nowhere.body;
    expect(one).toEqual(two);
  });
});
