import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

import { type CostRatios, ratiosOf } from '../cost-report';
import { growthOf, type GrowthPoint } from './growth-curve';
import type { Cost } from '../measure-cost';
import type { WaitCost } from '../measure-waits';
import type { PushCost } from '../pushes/measure-pushes';
import type { ReadCost } from '../reads/measure-read-cost';
import type { ReadsBesideIntake } from '../reads/reads-beside-intake';
import type { InMemoryCost } from '../stages/in-memory-cost';
import type { StandardisingSpeed } from '../../standardisation/measure-standardising';
import { growthSvg } from './growth-svg';
import type { WorkersCost } from '../workers/measure-workers';

/** What a run was measured on. */
export interface Machine {
  readonly processors: number;
  readonly model: string;
  readonly memoryGb: number;
  readonly node: string;
  /** Of one, five and fifteen minutes, at the end of the run. */
  readonly load: readonly number[];
  /**
   * Whether the kernel shares the processors among sessions and not among processes, so that priorities hold within a session alone. It does not
   * with services and in containers. Absent where it cannot, as on other systems than Linux.
   */
  readonly bySession?: boolean;
}

const BY_SESSION = '/proc/sys/kernel/sched_autogroup_enabled';

/** This machine, with what it has to do. */
export function machineNow(): Machine {
  const [processor] = cpus();
  return {
    processors: cpus().length,
    model: processor?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    load: loadavg().map((load) => Math.round(load * 10) / 10),
    ...(existsSync(BY_SESSION) && { bySession: readFileSync(BY_SESSION, 'utf8').trim() === '1' }),
  };
}

/** One line for people. */
export const machineText = ({ processors, model, memoryGb, node, load, bySession }: Machine): string =>
  `${processors} processors (${model})${bySession === true ? ' shared by session' : ''}, ${memoryGb} GB, Node ${node}; load ${load.join(', ')}`;

/** What is kept of a run, to be compared with later ones. */
export interface KeptRun {
  readonly at: string;
  readonly machine: Machine;
  readonly collections: readonly string[];
  readonly seed: number;
  readonly growth: readonly GrowthPoint[];
  readonly costs: readonly (Cost & { readonly ratios: CostRatios })[];
  readonly waits?: WaitCost;
  readonly workers?: WorkersCost;
  readonly standardising?: readonly StandardisingSpeed[];
  readonly pushes?: PushCost;
  readonly reads?: readonly ReadCost[];
  readonly readsBeside?: ReadsBesideIntake;
  readonly inMemory?: InMemoryCost;
  readonly inMemoryPlain?: InMemoryCost;
}

export interface RunToKeep extends Omit<KeptRun, 'at' | 'machine' | 'growth' | 'costs'> {
  readonly costs: readonly Cost[];
  readonly now: Date;
}

const RUN = /^\d{4}-.*\.json$/;

/** Writes a run into the folder, named by its time, and the curve of its growth beside it; answers its path and the run before it of the same collections. */
export function keepRun(folder: string, { costs, now, ...run }: RunToKeep): { path: string; before?: KeptRun } {
  mkdirSync(folder, { recursive: true });
  const before = keptRuns(folder)
    .filter(({ collections }) => collections.join() === run.collections.join())
    .at(-1);
  const kept: KeptRun = {
    at: now.toISOString(),
    machine: machineNow(),
    ...run,
    growth: growthOf(costs),
    // The costliest alone, with their plans.
    costs: costs.map((cost) => ({
      ...cost,
      statements: cost.statements.filter(({ plan }) => plan),
      ratios: ratiosOf(cost),
    })),
  };
  const path = join(folder, `${kept.at.replace(/[:.]/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
  const picture = growthSvg(
    kept.growth,
    `What resolving a record costs, ${kept.at.slice(0, 10)}, load ${kept.machine.load[0]}`,
  );
  if (picture !== undefined) writeFileSync(path.replace(/json$/, 'svg'), picture);
  return { path, ...(before && { before }) };
}

/** In the order of their times. */
function keptRuns(folder: string): KeptRun[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => RUN.test(name));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeptRun);
}

/** Ratios beside those of the run before, size by size: what a machine does otherwise in another hour falls out of them. */
export function comparedText(costs: readonly Cost[], before: KeptRun): string {
  const lines = costs.flatMap((cost) => {
    const former = before.costs.find(({ size }) => size === cost.size);
    if (former === undefined) return [];
    const { resolution, resolutionProcessor, whole } = ratiosOf(cost);
    const pair = (then: number, now: number): string => `${then.toFixed(1)} → ${now.toFixed(1)}`;
    return [
      `  ${cost.size}: resolution / COPY ${pair(former.ratios.resolution, resolution)} by wall time, ` +
        `${pair(former.ratios.resolutionProcessor, resolutionProcessor)} by processor time; all ${pair(former.ratios.whole, whole)}`,
    ];
  });
  return [`Against the run of ${before.at}:`, ...lines].join('\n');
}
