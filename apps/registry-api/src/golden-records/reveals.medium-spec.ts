import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { issueKey } from './__tests__/keys-by-role';
import { StoredRegistry } from './__tests__/stored-registry';

const PASSWORD = 'một mật khẩu đủ dài';
const ATTRIBUTES = {
  fullName: 'Nguyễn Thị Hoà',
  dateOfBirth: '1980-02-01',
  sex: 'female',
  nationalId: '001180000123',
  phone: '0908123456',
  ethnicity: 'Kinh',
  relatives: [{ name: 'Trần Văn An', relation: 'father', nationalId: '001050000999' }],
};

describe('a steward who signed in', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let cookie: string;
  let person: string;
  let golden: string;
  let record: number;
  let operator: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    operator = await api.addKey({ role: 'operator' });
    const stored = new StoredRegistry(api.database);
    await stored.addSource('population', ['persons']);
    record = await stored.addRecord({ standardised: ATTRIBUTES });
    golden = await stored.addGolden({
      members: [record],
      attributes: ATTRIBUTES,
      identifiers: [{ scheme: 'national-id', value: ATTRIBUTES.nationalId, status: 'active' }],
    });
    const wish = { username: 'lan', name: 'Lan', role: 'steward', password: PASSWORD };
    person = (await api.call('POST', '/v1/people', { key: operator, body: wish })).body.id as string;
    const session = await api.call('POST', '/v1/session', { body: { username: 'lan', password: PASSWORD } });
    cookie = String(session.headers['set-cookie']).split(';')[0]!;
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const reveal = (body: Readonly<Record<string, unknown>>) =>
    api.call('POST', '/v1/reveals', { headers: { cookie }, body: { reason: 'Đối chiếu căn cước', ...body } });
  const reveals = async () =>
    (await api.database.query('SELECT * FROM value_reveal ORDER BY revealed_at')).rows as Record<string, unknown>[];

  it('works with names, dates and places, and of numbers with three digits', async () => {
    const { body } = await api.call('GET', `/v1/persons/${golden}`, { headers: { cookie } });
    const { fullName, dateOfBirth, sex } = ATTRIBUTES;
    expect(body.attributes).toEqual({
      fullName,
      dateOfBirth,
      sex,
      nationalId: '•••123',
      phone: '•••456',
      relatives: [{ name: 'Trần Văn An', relation: 'father', nationalId: '•••999' }],
    });
    expect(body.identifiers).toEqual([{ scheme: 'national-id', value: '•••123', status: 'active' }]);
    for (const path of [`/v1/persons/${golden}/records`, `/v1/persons/${golden}/history`]) {
      const answer = await api.call('GET', path, { headers: { cookie } });
      expect(answer.status).toBe(200);
      for (const number of ['001180000123', '0908123456', '001050000999', 'KEY-'])
        expect(JSON.stringify(answer.body)).not.toContain(number);
    }
  });

  it('is shown one value at a time, by name and reason', async () => {
    expect(await reveal({ golden, attribute: 'nationalId' })).toMatchObject({
      status: 201,
      body: { attribute: 'nationalId', value: '001180000123' },
    });
    expect(await reveal({ record: String(record), attribute: 'ethnicity' })).toMatchObject({ body: { value: 'Kinh' } });
    const none = await reveal({ golden, attribute: 'passportNumber' });
    expect([none.status, 'value' in none.body]).toEqual([201, false]);
    expect(await reveals()).toMatchObject([
      { principal_id: person, golden_id: golden, attribute: 'nationalId', reason: 'Đối chiếu căn cước' },
      { principal_id: person, record_no: record, attribute: 'ethnicity' },
      { principal_id: person, golden_id: golden, attribute: 'passportNumber' },
    ]);
    const { rows } = await api.database.query(`SELECT principal_id FROM access_entry WHERE kind = 'reveal'`);
    expect(rows).toEqual([{ principal_id: person }, { principal_id: person }]);
  });

  it.each<[string, () => Readonly<Record<string, unknown>>, number]>([
    ['without a reason', () => ({ golden, attribute: 'phone', reason: '' }), 422],
    ['of nothing', () => ({ attribute: 'phone' }), 422],
    ['of two things', () => ({ golden, record: String(record), attribute: 'phone' }), 422],
    ['of an attribute that is none', () => ({ golden, attribute: 'shoeSize' }), 404],
    ['of an unknown id', () => ({ golden: '01970000-0000-7000-8000-000000000000', attribute: 'phone' }), 404],
    ['of an unknown record', () => ({ record: '999999', attribute: 'phone' }), 404],
  ])('is shown nothing %s', async (_case, body, status) => {
    const before = (await reveals()).length;
    expect((await reveal(body())).status).toBe(status);
    expect(await reveals()).toHaveLength(before);
  });

  it('is told of a number in the reason', async () => {
    const told = await reveal({ golden, attribute: 'sex', reason: 'Số 001180000123 trên đơn' });
    expect(told).toMatchObject({ status: 201, body: { warnings: [{ code: 'holds-number' }] } });
    expect((await reveal({ golden, attribute: 'sex' })).body).not.toHaveProperty('warnings');
  });

  it('is alone in it: consumers and operators reveal nothing, and a key may have the working view too', async () => {
    const body = { golden, attribute: 'phone', reason: 'spec' };
    const { key: consumer } = await issueKey(api, operator, { role: 'consumer', view: 'full' });
    for (const key of [consumer, operator])
      expect((await api.call('POST', '/v1/reveals', { key, body })).status).toBe(403);
    const { key } = await issueKey(api, operator, { role: 'steward', view: 'working' });
    const answer = await api.call('GET', `/v1/persons/${golden}`, { key });
    expect(answer.body.attributes).toMatchObject({ fullName: 'Nguyễn Thị Hoà', phone: '•••456' });
    const { key: ids } = await issueKey(api, operator, { role: 'steward', view: 'ids' });
    expect(await api.call('POST', '/v1/reveals', { key: ids, body })).toMatchObject({ status: 403 });
    const { key: full } = await issueKey(api, operator, { role: 'steward' });
    expect((await api.call('GET', `/v1/persons/${golden}`, { key: full })).body.attributes).toEqual(ATTRIBUTES);
  });
});
