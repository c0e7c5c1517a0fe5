import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from './__tests__/api-under-test';

/** A known person whose number is also the key, as it is in many sources. */
const PERSON = {
  nationalId: '001180000123',
  fullName: 'Nguyễn Thị Hoà Khôngtrùngai',
  phone: '0912345678',
  currentAddress: '17 ngõ Chỉ-ở-đây',
};
const SECRETS = Object.values(PERSON);

describe('log redaction', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let key: string;
  const path = `/v1/sources/population/persons/${PERSON.nationalId}`;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    await api.addSource('population', ['persons']);
    key = await api.addKey({ role: 'source', source: 'population' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const searchedLogs = (): string => {
    const text = api.logLines.join('\n');
    const forms = SECRETS.flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ]);
    for (const secret of [...forms, key, 'Bearer']) expect(text).not.toContain(secret);
    return text;
  };

  it('holds nothing of a person through pushes, reads, refusals and faults', async () => {
    const answers = [
      await api.call('PUT', path, { key, body: { sourceVersion: 1, attributes: PERSON } }),
      await api.call('PUT', path, { key, body: { sourceVersion: 1, attributes: { ...PERSON, sex: 'Nữ' } } }),
      await api.call('PUT', path, { key, body: { attributes: { ...PERSON, fullName: { text: PERSON.fullName } } } }),
      await api.call('PUT', path, { key, body: `{"attributes": {"fullName": "${PERSON.fullName}"` }),
      await api.call('GET', path, { key }),
      await api.call('GET', `${path}?name=${encodeURIComponent(PERSON.fullName)}`, { key: 'wrong' }),
      await api.call('GET', `/v2/search/${PERSON.nationalId}`, { key, headers: { 'x-request-id': PERSON.nationalId } }),
      await api.call('PATCH', path, { key, body: PERSON }),
      await api.call('PUT', `${path}%E1%BB`, { key, body: { attributes: PERSON } }),
      await api.call('POST', '/v1/sources/population/persons/batch', {
        key,
        body: [{ recordKey: PERSON.nationalId, attributes: PERSON }],
      }),
      await api.call('POST', '/v1/sources/population/persons/get', { key, body: { recordKeys: [PERSON.nationalId] } }),
      await api.call('DELETE', path, { key }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 409, 422, 400, 200, 401, 404, 405, 400, 200, 200, 202]);
    for (const { body } of answers.filter(({ status }) => status >= 400)) {
      for (const secret of SECRETS) expect(JSON.stringify(body)).not.toContain(secret);
    }
    const text = searchedLogs();
    expect(text).toContain('"route":"/v1/sources/:source/:collection/:recordKey"');
    expect(text).toContain(`"recordId":"${answers[0]?.body.recordId as string}"`);
    expect(text).toContain('"code":"version-conflict"');
  });

  it('holds nothing of a person when the database refuses a row with its words', async () => {
    await api.database.query(`ALTER TABLE record_version ADD CONSTRAINT refuses_all CHECK (source_version <> 99)`);
    const answer = await api.call('PUT', path, {
      key,
      body: { sourceVersion: 99, attributes: PERSON },
      headers: { 'x-request-id': 'call-7' },
    });
    expect(answer).toMatchObject({ status: 500, body: { code: 'unexpected-fault', instance: 'call-7' } });
    expect(answer.body).not.toHaveProperty('detail');
    const text = searchedLogs();
    expect(text).toContain('"constraint":"refuses_all"');
    expect(text).toMatch(/"requestId":"call-7".*"msg":"request failed"/);
  });
});
