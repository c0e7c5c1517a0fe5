import type { TransactionRunner } from '../connection/transaction';
import { FeedRepository } from './feed.repository';

const MARKS = { systemIdentifier: '7', timeline: 1, databaseOid: 5 };

describe('the feed of lately', () => {
  let now = 0;
  const read = jest.fn();
  const feeds = new FeedRepository({ read } as unknown as TransactionRunner);

  beforeEach(() => jest.spyOn(performance, 'now').mockImplementation(() => now));
  afterEach(() => jest.restoreAllMocks());

  const serve = (id: string): void => void read.mockImplementation(async () => [{ id, now: MARKS, begun: MARKS }]);

  it('is looked at once by all who ask within two seconds, and anew after them', async () => {
    serve('first');
    const asked = await Promise.all([feeds.lately(), feeds.lately()]);
    serve('second');
    now = 1_999;
    expect([...asked, await feeds.lately()].map(({ id }) => id)).toEqual(['first', 'first', 'first']);
    now = 2_000;
    expect((await feeds.lately()).id).toBe('second');
  });

  it('is asked for at once when a look failed', async () => {
    now = 10_000;
    read.mockImplementation(() => Promise.reject(new Error('away')));
    await expect(feeds.lately()).rejects.toThrow('away');
    serve('third');
    expect((await feeds.lately()).id).toBe('third');
  });
});
