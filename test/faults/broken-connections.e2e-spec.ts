import { connect } from 'node:net';

import { RegistryUnderTest } from '../registry-under-test';

const PATH = '/v1/sources/population/persons/batch';
const item = { recordKey: 'cut', sourceVersion: 1, attributes: { fullName: 'Lê Thị Bưởi', dateOfBirth: '1990-02-01' } };

describe('a source whose connection breaks before the answer', () => {
  let registry: RegistryUnderTest;
  let key: string;
  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons']);
    key = await registry.key('source', 'population');
  });
  afterAll(() => registry.stop());

  const versions = async (): Promise<number> => {
    const { rows } = await registry.database.query('SELECT count(*)::int AS n FROM record_version');
    return rows[0].n;
  };

  /** Sends the request and is gone before an answer can come. */
  async function sendAndLeave(body: string, headers: readonly string[]): Promise<void> {
    const { hostname, port } = new URL(registry.origin);
    const socket = connect(Number(port), hostname);
    const head = [
      `POST ${PATH} HTTP/1.1`,
      'host: registry',
      `authorization: Bearer ${key}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      ...headers,
    ];
    await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, () => resolve()));
    socket.destroy();
  }

  it('sends it again: one record, one version, the same answer; and once more when the key is forgotten', async () => {
    const body = JSON.stringify([item]);
    const headers = { 'idempotency-key': 'cut-1' };
    await sendAndLeave(body, ['idempotency-key: cut-1']);
    // Who is gone before the key was looked up was perhaps not heard: that is what sending again is for.
    const first = await registry.call('POST', PATH, key, [item], headers);
    expect(first).toMatchObject({ status: 200, body: { items: [{ recordKey: 'cut', status: 'pending' }] } });
    expect(await versions()).toBe(1);

    const again = await registry.call('POST', PATH, key, [item], headers);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');

    await registry.database.query(`UPDATE idempotent_call SET expires_at = now() - interval '1 second'`);
    const later = await registry.call('POST', PATH, key, [item], headers);
    expect(later.headers.get('idempotency-replayed')).toBeNull();
    expect(later.body.items).toMatchObject([{ recordId: again.body.items[0].recordId, status: 'unchanged' }]);
    expect(await versions()).toBe(1);
  });

  it('has one effect with fifty of the same at once, half of which are cut off', async () => {
    const body = JSON.stringify([{ ...item, recordKey: 'fifty' }]);
    const headers = { 'idempotency-key': 'fifty' };
    const before = await versions();
    const answers = await Promise.all(
      Array.from({ length: 25 }, async () => {
        await sendAndLeave(body, ['idempotency-key: fifty']);
        return registry.call('POST', PATH, key, JSON.parse(body), headers);
      }),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${JSON.stringify(answer.body)}`)).size).toBe(1);
    expect(await versions()).toBe(before + 1);
  });
});
