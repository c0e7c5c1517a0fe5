import fc from 'fast-check';

import { GroupCommit } from './group-commit';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('commits in groups', () => {
  it('are made at once when none is under way, else together with the next', async () => {
    const groups: (readonly number[])[] = [];
    const release: (() => void)[] = [];
    const commits = new GroupCommit<number, string>((items) => {
      groups.push(items);
      return new Promise((resolve) => release.push(() => resolve(items.map((item) => `kept ${item}`))));
    }, 500);
    const first = commits.add(1);
    expect(groups).toEqual([[1]]);
    const others = [commits.add(2), commits.add(3)];
    expect(groups).toEqual([[1]]);
    release[0]!();
    await first;
    await tick();
    expect(groups).toEqual([[1], [2, 3]]);
    release[1]!();
    expect(await Promise.all(others)).toEqual(['kept 2', 'kept 3']);
  });

  it('take no more than so many at a time', async () => {
    const sizes: number[] = [];
    const commits = new GroupCommit<number, unknown>(async (items) => [sizes.push(items.length)], 10);
    await Promise.all(Array.from({ length: 35 }, (_, item) => commits.add(item)));
    expect(sizes).toEqual([1, 10, 10, 10, 4]);
  });

  it('wait a moment for half of those that are about to come', async () => {
    const sizes: number[] = [];
    const commits = new GroupCommit<number, unknown>(
      async (items) => [sizes.push(items.length)],
      10,
      () => 6,
    );
    await Promise.all([1, 2, 3, 4].map((item) => commits.add(item)));
    expect(sizes).toEqual([3, 1]);
  });

  it('that fail, fail for their own items only', async () => {
    const commits = new GroupCommit<number, number>(async (items) => {
      if (items.includes(2)) throw new Error('away');
      return items;
    }, 1);
    const kept = await Promise.allSettled([commits.add(1), commits.add(2), commits.add(3)]);
    expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('commit each item once, in the order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        async (pauses, most) => {
          const committed: number[] = [];
          const commits = new GroupCommit<number, number>(async (items) => {
            await tick();
            committed.push(...items);
            return items;
          }, most);
          const all: Promise<number>[] = [];
          for (const [item, pause] of pauses.entries()) {
            all.push(commits.add(item));
            if (pause) await tick();
          }
          expect(await Promise.all(all)).toEqual(committed);
          expect(committed).toEqual(pauses.map((_, item) => item));
        },
      ),
      { numRuns: 50 },
    );
  });
});
