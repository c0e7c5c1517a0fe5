import { coreRegistry } from '@sogoc/core-entities';
import { writeBeforeEachCommit } from '@sogoc/persistence';
import { MalformedBodyError, UnreadBody } from '@sogoc/platform';

import type { IntakeScope } from '../intake-scope';
import { BatchIntake, WORTH_A_THREAD } from './batch-intake';

const SCOPE: IntakeScope = {
  source: 'civil-registry',
  declaration: coreRegistry.entityByCollection('persons')!.declaration,
  isActive: true,
};
const TAKEN = { status: 'pending', recordNumber: 1 } as const;
const ELSEWHERE = { taken: [TAKEN], recordKeys: ['a'] };
const sound = (recordKey: string) =>
  JSON.stringify({ recordKey, observedAt: '2026-01-01T00:00:00Z', attributes: { fullName: 'Le Van An' } });

/** Of as many bytes as are worth a thread, or of one less. */
const body = (lines: readonly string[], isLarge: boolean): UnreadBody => {
  const text = lines.join('\n');
  return new UnreadBody(Buffer.from(text.padEnd(isLarge ? WORTH_A_THREAD : WORTH_A_THREAD - 1, '\n')), true);
};

describe('a batch', () => {
  let elsewhere: number;
  let hasThreads: boolean;
  const batches = new BatchIntake(
    { push: (_: unknown, pushes: readonly unknown[]) => Promise.resolve(pushes.map(() => TAKEN)) } as never,
    {
      each: (items: readonly unknown[], work: (item: unknown) => unknown) => Promise.resolve(items.map(work)),
    } as never,
    {
      take: () => {
        if (!hasThreads) return Promise.resolve(undefined);
        elsewhere += 1;
        return Promise.resolve(ELSEWHERE);
      },
    } as never,
  );
  beforeEach(() => ([elsewhere, hasThreads] = [0, true]));

  it('of many bytes is read and taken in by a thread', async () => {
    expect(await batches.take(SCOPE, body(['not looked at'], true))).toBe(ELSEWHERE);
  });

  it('of few bytes is not, and a line that cannot be read keeps its place', async () => {
    const { taken, recordKeys } = await batches.take(SCOPE, body([sound('a'), '{', sound('b'), '{}', '7'], false));
    expect(taken.map(({ status }) => status)).toEqual(['pending', 'rejected', 'pending', 'rejected', 'rejected']);
    expect(taken[1]).toEqual({ status: 'rejected', error: new MalformedBodyError('The line is not JSON.') });
    expect(recordKeys).toEqual(['a', undefined, 'b', undefined, undefined]);
    expect(elsewhere).toBe(0);
  });

  it('of a call that writes with its commit is not, nor one that comes before a thread answers', async () => {
    const taken = await writeBeforeEachCommit(
      () => Promise.resolve(),
      () => batches.take(SCOPE, body([sound('a')], true)),
    );
    hasThreads = false;
    expect(await batches.take(SCOPE, body([sound('a')], true))).toEqual(taken);
    expect([taken.taken.length, elsewhere]).toEqual([1, 0]);
  });

  it('that no thread can read is told why', async () => {
    hasThreads = false;
    const unreadable = new UnreadBody(Buffer.from('['.padEnd(WORTH_A_THREAD, '1')), false);
    await expect(batches.take(SCOPE, unreadable)).rejects.toBeInstanceOf(MalformedBodyError);
  });
});
