import { createTestDatabase, eventually, type TestDatabase, withDatabase } from '@sogoc/testing';

import { ResolutionNotices, tellResolved } from './resolution-notices';

const NAME = 'spec-notices';
const LONG_MS = 20_000;

describe('word of resolved records', () => {
  let database: TestDatabase;
  let notices: ResolutionNotices;
  const listening = (): Promise<void> => eventually('it listens', () => notices.isListening);
  const commit = (numbers: string, end = 'COMMIT'): Promise<unknown> =>
    withDatabase(database.url, (client) =>
      client.query(`BEGIN; ${tellResolved(`(SELECT ${numbers} AS record_no) AS r`)}; ${end}`),
    );
  const wasWoken = async (recordNumber: number, act: () => Promise<unknown>, ms = LONG_MS): Promise<boolean> => {
    const notice = notices.of(recordNumber);
    await listening();
    // Word of the connection itself is not what is asked about.
    await notice.within(0);
    const begun = performance.now();
    const woken = notice.within(ms).then(() => performance.now() - begun < ms * 0.9);
    await act();
    return woken.finally(() => notice.end());
  };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => {
    notices = new ResolutionNotices({ connectionString: database.url, application_name: NAME });
  });
  afterEach(() => notices.end());
  afterAll(() => database.drop());

  it.each([
    ['its own number', '7', 'COMMIT', true],
    ['one among others', 'generate_series(1, 9)', 'COMMIT', true],
    ['more than are named', 'generate_series(1000, 2000)', 'COMMIT', true],
    ['another number', '77', 'COMMIT', false],
    ['what was rolled back', '7', 'ROLLBACK', false],
  ])('of %s', async (_name, numbers, end, expected) => {
    expect(await wasWoken(7, () => commit(numbers, end), expected ? LONG_MS : 300)).toBe(expected);
  });

  it('comes again after the connection broke, and who waits is told to look meanwhile', async () => {
    const cut = (): Promise<unknown> =>
      withDatabase(database.url, (client) =>
        client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [NAME]),
      );
    expect(await wasWoken(7, cut)).toBe(true);
    expect(await wasWoken(7, () => commit('7'))).toBe(true);
  });

  it('is not waited for while the server is away', async () => {
    await notices.end();
    notices = new ResolutionNotices({ connectionString: database.url.replace(/:\d+\//, ':1/') });
    const notice = notices.of(7);
    await notice.within(50);
    expect(notices.isListening).toBe(false);
    notice.end();
  });
});
