import { createTestDatabase, vehicle } from '@sogoc/testing';

import { decodeFeedCursor } from './cursors/feed-cursor-text';
import { ConsumerCopy } from './__tests__/consumer-copy';
import { FeedUnderTest } from './__tests__/feed-under-test';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const seqOf = ({ cursor }: { cursor: string }): number => decodeFeedCursor(cursor)!.seq;

describe('the order of the change feed', () => {
  let feed: FeedUnderTest;
  beforeEach(async () => (feed = await FeedUnderTest.open(await createTestDatabase(), vehicle)));
  afterEach(() => feed.close());

  it('never shows the higher number of two open transactions first, though the lower commits last', async () => {
    let commitLower!: () => void;
    const mayCommit = new Promise<void>((resolve) => (commitLower = resolve));
    let isDrawn!: () => void;
    const drawn = new Promise<void>((resolve) => (isDrawn = resolve));
    const lower = feed.write([{ version: 1 }], async () => {
      isDrawn();
      await mayCommit;
    });
    await drawn;
    let isHigherDone = false;
    const higher = feed.write([{ version: 2 }]).then(() => (isHigherDone = true));
    const reader = new ConsumerCopy();
    for (let look = 0; look < 20; look++) {
      await reader.catchUp((after) => feed.page(after));
      await pause(10);
    }
    expect([isHigherDone, reader.events]).toEqual([false, []]);
    commitLower();
    await Promise.all([lower, higher]);
    await reader.catchUp((after) => feed.page(after));
    expect(reader.events.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('has no gaps and no doubles for readers of any page size while many write, and some roll back', async () => {
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; n < 25; n++) {
        const events = Array.from({ length: 1 + ((writer + n) % 4) }, () => ({
          entity: n % 3 === 0 ? 'boat' : 'vehicle',
        }));
        const commits = (writer + n) % 5 !== 0;
        const held = feed.write(events, async () => {
          await pause((writer * 7 + n) % 6);
          if (!commits) throw new Error('rolled back');
        });
        await held.catch((error: Error) => expect(error.message).toBe('rolled back'));
      }
    };
    let isWriting = true;
    const follow = async (limit: number, collections: readonly string[]): Promise<ConsumerCopy> => {
      const reader = new ConsumerCopy();
      while (isWriting) {
        reader.apply(await feed.page(reader.cursor, limit, collections));
        await pause(limit % 3);
      }
      await reader.catchUp((after) => feed.page(after, limit, collections));
      return reader;
    };
    const readers = Promise.all([
      follow(1, []),
      follow(7, []),
      follow(1_000, []),
      follow(2, ['boats']),
      follow(1_000, ['boats']),
    ]);
    await Promise.all([1, 2, 3, 4].map(write));
    isWriting = false;
    const rows: { seq: number; entity: string }[] = await feed.dataSource.query(
      'SELECT seq, entity FROM change_event ORDER BY seq',
    );
    const all = rows.map(({ seq }) => seq);
    const boats = rows.filter(({ entity }) => entity === 'boat').map(({ seq }) => seq);
    expect(boats.length).toBeGreaterThan(20);
    const read = (await readers).map(({ events }) => events.map(seqOf));
    expect(read).toEqual([all, all, all, boats, boats]);
  });

  it('tells a golden record that two workers change in the order of its versions', async () => {
    const workers = [await feed.worker(2), await feed.worker(2)];
    for (let round = 0; round < 12; round++) {
      for (let n = 0; n < 6; n++) {
        await feed.push(`p${n}`, {
          chassisNumber: 'CH1',
          plate: '30A-1',
          owner: `Lan ${round}`,
          colour: `colour ${round * 6 + n}`,
        });
      }
      await Promise.all(workers.map((worker) => worker.drain('vehicle')));
    }
    const reader = new ConsumerCopy();
    await reader.catchUp((after) => feed.page(after, 5));
    const versions = reader.events.map(({ version }) => version);
    expect(new Set(reader.events.map(({ goldenId }) => goldenId)).size).toBeLessThan(3);
    expect(versions.length).toBeGreaterThan(12);
    const carried = reader.events.at(-1)!.goldenId;
    const ofOne = reader.events.filter(({ goldenId }) => goldenId === carried).map(({ version }) => version);
    expect(ofOne).toEqual([...ofOne].sort((left, right) => left - right));
    expect(ofOne.at(-1)).toBe((await feed.goldens()).get(carried));
  });

  it('lets a consumer that stops and goes on end with a copy equal to the registry, while pushes go on', async () => {
    let isPushing = true;
    const work = async (batchSize: number): Promise<void> => {
      const worker = await feed.worker(batchSize);
      while (isPushing) {
        await worker.drain('vehicle');
        await pause(5);
      }
    };
    const push = async (): Promise<void> => {
      let state = 7;
      const draw = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
      for (let n = 0; n < 250; n++) {
        const key = `p${draw(30)}`;
        // Few chassis numbers and plates, so that records come together and part again; some go away and come back.
        const attributes = { chassisNumber: `CH${draw(8)}`, plate: `30A-${draw(8)}`, owner: `Lan ${draw(3)}` };
        await feed.push(key, draw(6) === 0 ? undefined : attributes);
      }
    };
    const consumer = new ConsumerCopy();
    const read = (after: string | undefined) => feed.page(after, 7);
    const consume = async (): Promise<void> => {
      while (isPushing) {
        consumer.apply(await read(consumer.cursor));
        // Away for a while, as a service that is restarted.
        if (consumer.events.length % 5 === 0) await pause(150);
      }
    };
    const workers = [work(4), work(9)];
    const consumers = consume();
    await push();
    isPushing = false;
    await Promise.all([...workers, consumers]);
    await (await feed.worker(50)).drain('vehicle');
    await consumer.catchUp(read);
    expect(new Set(consumer.events.map(({ type }) => type))).toEqual(
      new Set([
        'golden.created',
        'golden.updated',
        'golden.merged',
        'golden.split',
        'golden.restored',
        'golden.retired',
      ]),
    );
    expect(consumer.sorted()).toEqual(await feed.goldens());
  });
});
