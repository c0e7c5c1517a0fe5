import { coreRegistry } from '@sogoc/core-entities';
import { writeBeforeEachCommit } from '@sogoc/persistence';
import { MalformedBodyError } from '@sogoc/platform';

import type { IntakeScope } from '../intake-scope';
import { BatchIntake } from './batch-intake';

const SCOPE: IntakeScope = {
  source: 'civil-registry',
  declaration: coreRegistry.entityByCollection('persons')!.declaration,
  isActive: true,
};
const TAKEN = { status: 'pending', recordNumber: 1 } as const;

describe('a batch', () => {
  let elsewhere: number;
  let here: number;
  let hasThreads: boolean;
  const batches = new BatchIntake(
    { push: (_: unknown, pushes: readonly unknown[]) => Promise.resolve(pushes.map(() => TAKEN)) } as never,
    {
      each: (items: readonly unknown[], work: (item: unknown) => unknown) => {
        here += 1;
        return Promise.resolve(items.map(work));
      },
    } as never,
    {
      take: (_: unknown, items: readonly unknown[]) => {
        if (!hasThreads) return undefined;
        elsewhere += 1;
        return Promise.resolve(items.map(() => TAKEN));
      },
    } as never,
  );
  const lines = (count: number) => Array.from({ length: count }, () => ({ raw: {} }));
  beforeEach(() => ([elsewhere, here, hasThreads] = [0, 0, true]));

  it('is taken in by a thread, and what could not be read keeps its place', async () => {
    const error = new MalformedBodyError();
    const taken = await batches.take(SCOPE, [...lines(20), { error }, ...lines(1)]);
    expect(taken).toHaveLength(22);
    expect(taken[20]).toEqual({ status: 'rejected', error });
    expect(taken[21]).toEqual(TAKEN);
    expect([elsewhere, here]).toEqual([1, 0]);
  });

  it('of a few records is not', async () => {
    const taken = await batches.take(SCOPE, lines(19));
    expect(taken.map(({ status }) => status)).toEqual(Array(19).fill('rejected'));
    expect(elsewhere).toBe(0);
  });

  it('of a call that writes with its commit is not, nor one that comes before a thread answers', async () => {
    await writeBeforeEachCommit(
      () => Promise.resolve(),
      () => batches.take(SCOPE, lines(20)),
    );
    hasThreads = false;
    await batches.take(SCOPE, lines(20));
    expect([elsewhere, here]).toEqual([0, 4]);
  });
});
