import { eventually } from '@sogoc/testing';

import { SILENT_CHANGE_FEED_LOG } from './change-feed-log';
import type { ChangeFeedConfig } from './change-feed.config';
import type { ChangeFeedService, FeedStretch } from './change-feed.service';
import { CursorExpiredError } from './errors';
import type { FeedPosition } from './cursors/feed-cursor-text';
import { FeedTail } from './feed-tail';
import type { PlacedChange } from './show-change-event';

const at = (seq: number): FeedPosition => ({ feedId: 'feed', seq, micros: seq });

function change(seq: number, collection: string): PlacedChange {
  const event = {
    feedId: 'f',
    cursor: String(seq),
    type: 'golden.updated',
    collection,
    goldenId: 'g',
    otherIds: [],
    version: seq,
    occurredAt: '',
  };
  return { position: at(seq), event };
}

/** A feed in memory, in place of the database. */
class FakeFeed {
  readonly changes: PlacedChange[] = [];
  looks = 0;
  fault: Error | undefined;

  get end(): FeedPosition {
    return this.changes.at(-1)?.position ?? at(0);
  }

  write(n: number, collection = 'persons'): void {
    for (let i = 0; i < n; i++) this.changes.push(change(this.changes.length + 1, collection));
  }

  async startAt(): Promise<FeedPosition> {
    this.looks++;
    return this.end;
  }

  async stretchOfCurrent(from: FeedPosition, _scope: unknown, limit: number): Promise<FeedStretch> {
    this.looks++;
    if (this.fault) throw this.fault;
    const changes = this.changes.slice(from.seq, from.seq + limit);
    return { changes, position: changes.at(-1)?.position ?? from };
  }
}

describe('the reader at the end of the feed', () => {
  const all = new Set(['persons', 'enterprises']);
  let feed: FakeFeed;
  let tail: FeedTail;
  let failures: unknown[];
  beforeEach(() => {
    feed = new FakeFeed();
    failures = [];
    const log = { ...SILENT_CHANGE_FEED_LOG, tailFailed: (error: unknown) => failures.push(error) };
    // Of the service it asks for two methods only, of the entities for their names.
    const config = { pollMs: 5 } as ChangeFeedConfig;
    tail = new FeedTail(feed as unknown as ChangeFeedService, log, config, {
      entities: [],
    } as unknown as ConstructorParameters<typeof FeedTail>[3]);
  });
  afterEach(() => tail.stop());

  const started = async (): Promise<void> => {
    tail.join();
    await eventually('a window', () => tail.read(feed.end, all, 1) !== undefined);
  };
  const versions = (from: number, limit = 100, collections = all) =>
    tail.read(at(from), collections, limit)?.changes.map(({ event }) => 'version' in event && event.version);

  it('keeps what came since it started and leaves what is older to the database', async () => {
    feed.write(3);
    await started();
    feed.write(2);
    await eventually('new events', () => versions(3)?.length === 2);
    expect([versions(3), versions(4), versions(5), versions(2)]).toEqual([[4, 5], [5], [], undefined]);
    expect(tail.read({ ...at(3), feedId: 'another' }, all, 1)).toBeUndefined();
  });

  it('cuts by limit and filters by collection, and passes what it filtered out', async () => {
    await started();
    feed.write(2);
    feed.write(2, 'enterprises');
    await eventually('new events', () => versions(0)?.length === 4);
    expect(tail.read(at(0), all, 3)?.position).toEqual(at(3));
    expect(tail.read(at(0), new Set(['persons']), 100)).toMatchObject({
      changes: [{ position: at(1) }, { position: at(2) }],
      position: at(4),
    });
  });

  it('forgets the oldest when it keeps too many, and says so by reading nothing there', async () => {
    await started();
    feed.write(7_500);
    await eventually('the end', () => versions(7_499)?.length === 1);
    expect(versions(2_499)).toBeUndefined();
    expect(versions(2_500, 10_000)?.length).toBe(5_000);
  });

  it('wakes all who wait when something is new', async () => {
    await started();
    const waits = Promise.all(Array.from({ length: 20 }, () => tail.wait(60_000, new AbortController().signal)));
    feed.write(1);
    await waits;
    expect(versions(0)).toEqual([1]);
  });

  it('lets go of who does not want to wait any more', async () => {
    const end = new AbortController();
    const wait = tail.wait(60_000, end.signal);
    end.abort();
    await wait;
    await tail.wait(60_000, end.signal);
    await tail.wait(1, new AbortController().signal);
  });

  it('looks once for all readers, and stops with the last', async () => {
    await started();
    for (let n = 0; n < 50; n++) tail.join();
    const before = feed.looks;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(feed.looks - before).toBeLessThan(25);
    for (let n = 0; n < 51; n++) tail.leave();
    await tail.stop();
    const after = feed.looks;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(feed.looks).toBe(after);
  });

  it('goes on when the database comes back, and tells once that it was away', async () => {
    await started();
    feed.fault = new Error('away');
    feed.write(2);
    await eventually('a failure', () => failures.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(failures.length).toBe(1);
    feed.fault = undefined;
    await eventually('new events', () => versions(0)?.length === 2);
  });

  it('forgets all when the history is another one', async () => {
    await started();
    feed.write(2);
    await eventually('new events', () => versions(0)?.length === 2);
    feed.fault = new CursorExpiredError();
    await eventually('nothing kept', () => versions(0) === undefined);
    expect(failures).toEqual([]);
  });
});
