import { isDeepStrictEqual } from 'node:util';

import { asRuntime, eventually } from '@sogoc/testing';
import { Client } from 'pg';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { IN_WARD, INSIDE, OUTSIDE, type SharingClient, SharingDesk } from './__tests__/sharing-desk';

const UNKNOWN = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
/** Milliseconds in which a revocation is in force in every process. */
const IN_FORCE_MS = 5_000;
/** What is looked at once in a while, whoever asks for what: keys, allowances, grants, restrictions, the feed. */
const ONCE_IN_A_WHILE = /key_hash|key_allowance|needs_case|"access_grant"|q\.restricts|system_identifier/;
const OF_ONE = ['', '/records', '/history', '/explanation', '/relations?expand=golden', '/holdings', '/succession'];

async function inTurn<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = [];
  for (const work of works) done.push(await work());
  return done;
}

describe('a grant of some areas', () => {
  let sharing: SharingDesk;
  let other: ApiUnderTest;
  let client: SharingClient;
  let [inside, outside, grantId] = ['', '', ''];

  beforeAll(async () => {
    sharing = await SharingDesk.open();
    client = await sharing.client('land-office', 'dang-ky-bien-dong');
    grantId = await sharing.grant({ ...client, collection: 'persons', attributes: ['fullName'], rows: IN_WARD });
    inside = await sharing.push('hoa', 'persons', {
      ...{ fullName: 'Nguyễn Thị Hoà', nationalId: '001180000123' },
      permanentAddress: INSIDE,
    });
    outside = await sharing.push('son', 'persons', {
      ...{ fullName: 'Lê Văn Sơn', nationalId: '001075000456' },
      permanentAddress: OUTSIDE,
    });
    const environment = { DATABASE_URL: asRuntime(sharing.desk.url), LOG_LEVEL: 'error' };
    other = await ApiUnderTest.start(sharing.desk.url, { environment });
  });
  afterAll(async () => {
    await other.stop();
    await sharing.close();
  });

  /** What is sent to the database while a path is answered, in order. */
  async function statementsOf(path: string): Promise<string[]> {
    const sent: string[] = [];
    const real = Client.prototype.query as (...args: unknown[]) => unknown;
    const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
      const [query] = args as [string | { readonly text: string }];
      sent.push(typeof query === 'string' ? query : query.text);
      return real.apply(this, args) as never;
    } as never);
    await sharing.call(client, 'GET', path);
    spy.mockRestore();
    return sent.filter((text) => !ONCE_IN_A_WHILE.test(text));
  }

  it.each(OF_ONE)('asks the database alike for an id of elsewhere and one that nobody has: %s', async (suffix) => {
    const ofBoth = (): Promise<string[][]> =>
      inTurn([outside, UNKNOWN].map((id) => () => statementsOf(`/v1/persons/${id}${suffix}`)));
    await ofBoth();
    let [elsewhere, unknown] = await ofBoth();
    // Work in the background may fall into one of both; what the id makes different is different each time.
    for (let more = 0; more < 5 && !isDeepStrictEqual(elsewhere, unknown); more++)
      [elsewhere, unknown] = await ofBoth();
    expect(elsewhere).toEqual(unknown);
    expect(elsewhere!.some((text) => text.includes('lies_within'))).toBe(true);
  });

  it('is revoked in every process within five seconds', async () => {
    const headers = { 'sogoc-purpose': client.purpose };
    const statuses = () =>
      Promise.all(
        [sharing.desk.api, other].map(
          async (api) => (await api.call('GET', `/v1/persons/${inside}`, { key: client.key, headers })).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200]);
    await sharing.revoke(grantId);
    const revokedAt = performance.now();
    const areRefused = async (): Promise<boolean> => (await statuses()).every((status) => status === 403);
    await eventually('both processes refuse', areRefused, IN_FORCE_MS);
    expect(performance.now() - revokedAt).toBeLessThan(IN_FORCE_MS);
  });
});
