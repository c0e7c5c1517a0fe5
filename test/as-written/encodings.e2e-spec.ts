import { RegistryUnderTest } from '../registry-under-test';

const PATH = '/v1/sources/population/persons';
const BOM = '\uFEFF';
const NAME = 'Nguyễn Thị Hoà';

describe('what sources send in other encodings and forms', () => {
  let registry: RegistryUnderTest;
  let key: string;
  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.startWorker();
    await registry.addSource('population', ['persons']);
    key = await registry.key('source', 'population');
  });
  afterAll(() => registry.stop());

  const send = (method: string, path: string, body: Uint8Array | string, type = 'application/json') =>
    fetch(`${registry.origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': type, prefer: 'wait=10' },
      body: Buffer.from(body),
    });

  it.each([
    ['one record', 'PUT', `${PATH}/bom-1`, 'application/json', '{"attributes":{"fullName":"A B"}}'],
    ['a batch', 'POST', `${PATH}/batch`, 'application/json', '[{"recordKey":"bom-2","attributes":{"fullName":"A B"}}]'],
    ['lines', 'POST', `${PATH}/batch`, 'application/x-ndjson', '{"recordKey":"bom-3","attributes":{"fullName":"A B"}}'],
  ])('takes %s with a byte order mark', async (_what, method, path, type, body) => {
    const answer = await send(method, path, BOM + body, type);
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 200,
      body: expect.not.objectContaining({ errors: true }),
    });
  });

  it('keeps decomposed letters as received and reads them as composed ones', async () => {
    const decomposed = NAME.normalize('NFD');
    expect(decomposed).not.toBe(NAME);
    await send('PUT', `${PATH}/nfd`, JSON.stringify({ attributes: { fullName: decomposed } }));
    const { body } = await registry.call('GET', `${PATH}/nfd`, key);
    expect(body.attributes.fullName).toBe(decomposed);
    expect(body.standardised.fullName).toBe(NAME);
    const golden = await registry.call('GET', `/v1/persons/${body.goldenId}`, await registry.key('consumer'));
    expect(golden.body.attributes.fullName).toBe(NAME);
  });

  it.each([
    ['TCVN3', [0x4e, 0x67, 0x75, 0x79, 0xd4, 0x6e]],
    ['Windows-1258', [0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e]],
  ])('refuses bytes of %s and says what to do, without repeating them', async (_encoding, bytes) => {
    const body = (prefix: string, suffix: string) =>
      Buffer.concat([Buffer.from(prefix), Buffer.from(bytes), Buffer.from(suffix)]);
    const record = body('{"recordKey":"legacy","attributes":{"fullName":"', '"}}');
    for (const [path, type] of [
      [`${PATH}/batch`, 'application/json'],
      [`${PATH}/batch`, 'application/x-ndjson'],
    ] as const) {
      const answer = await send(
        'POST',
        path,
        type === 'application/json' ? body('[{"recordKey":"', '"}]') : record,
        type,
      );
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect({ status: answer.status, body: await answer.json() }).toMatchObject({
        status: 400,
        body: { code: 'malformed-body', detail: 'The body is not UTF-8. Convert legacy encodings before sending.' },
      });
    }
    expect((await registry.call('GET', `${PATH}/legacy`, key)).status).toBe(404);
  });

  it('repairs text that was taken for another encoding before it was sent, and says so', async () => {
    await send('PUT', `${PATH}/mistaken`, JSON.stringify({ attributes: { fullName: 'NguyÔn V¨n §øc' } }));
    expect((await registry.call('GET', `${PATH}/mistaken`, key)).body).toMatchObject({
      attributes: { fullName: 'NguyÔn V¨n §øc' },
      standardised: { fullName: 'Nguyễn Văn Đức' },
      findings: [{ code: 'LEGACY_ENCODING_REPAIRED', attribute: 'fullName' }],
    });
  });
});
