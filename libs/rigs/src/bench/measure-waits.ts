import { setTimeout as sleep } from 'node:timers/promises';

import { ResolutionNotices, SourceRecordRepository } from '@sogoc/persistence';
import { ResolutionWatch } from '@sogoc/registry';

import { type BenchRegistry, openBenchRegistry } from './bench-registry';
import { costWorld, type PushBatch } from './cost-world';
import type { CostOptions } from './measure-cost';

/** Milliseconds of single pushes, half of them below. */
export interface WaitCost {
  readonly pushes: number;
  /** Answered when stored. */
  readonly push: number;
  /** Answered when resolved: told by looking ever less often, and by the commit. */
  readonly byLooking: number;
  readonly byNotice: number;
}

export type WaitOptions = Pick<CostOptions, 'sources' | 'directory' | 'seed' | 'log'>;

const SECONDS = 30;

/** What is heard of no commit, so that whoever waits looks. */
const DEAF = {
  isListening: false,
  of: () => ({ within: (ms: number) => sleep(ms), end: () => undefined }),
} as unknown as ResolutionNotices;

/** Pushes of one record each, one at a time, in turn without a wait and with both ways to wait, resolved in this process. */
export async function measureWaits(pushes: number, options: WaitOptions): Promise<WaitCost> {
  const registry = await openBenchRegistry(options);
  try {
    options.log(`${pushes} single pushes of each kind …`);
    const batches = singles(costWorld(6 * pushes, ['persons'], { seed: options.seed, batchSize: 1 }).batches);
    const records = registry.services.get(SourceRecordRepository);
    const watches = [undefined, DEAF, registry.services.get(ResolutionNotices)].map(
      (notices) => notices && new ResolutionWatch(records, notices),
    );
    const times: number[][] = watches.map(() => []);
    for (let count = 0; count < pushes; count++)
      for (const [kind, watch] of watches.entries()) times[kind]!.push(await timeOf(registry, batches.shift()!, watch));
    const [push, byLooking, byNotice] = times.map(median) as [number, number, number];
    return { pushes, push, byLooking, byNotice };
  } finally {
    await registry.close();
  }
}

const singles = (batches: readonly PushBatch[]): PushBatch[] =>
  batches.flatMap((batch) => batch.records.map((record) => ({ ...batch, records: [record] })));

/** Resolution begins when the push is stored, as a hint has it begin; without a watch its end is waited for behind the clock. */
async function timeOf(registry: BenchRegistry, batch: PushBatch, watch: ResolutionWatch | undefined): Promise<number> {
  const begun = performance.now();
  const [taken] = await registry.push(batch);
  const stored = performance.now();
  const drained = registry.drain('persons', 1);
  if (watch !== undefined && taken?.status === 'pending')
    await watch.settled(taken.recordNumber, taken.receiptNumber!, SECONDS, () => false);
  const end = watch === undefined ? stored : performance.now();
  await drained;
  return end - begun;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Figures for people. */
export function waitText({ pushes, push, byLooking, byNotice }: WaitCost): string {
  const told = (name: string, ms: number): string =>
    `  ${name} ${ms.toFixed(1)} ms, ${(ms / push).toFixed(1)} of a push`;
  return [
    `${pushes} single pushes of each kind, p50:`,
    `  without a wait    ${push.toFixed(1)} ms`,
    told('wait by looking  ', byLooking),
    told('wait by notice   ', byNotice),
    `  the wait beside the push: ${((byNotice - push) / (byLooking - push)).toFixed(2)} of what it was by looking`,
  ].join('\n');
}
