import type { Cost } from '../measure-cost';

/** What resolving a record cost in one world: microseconds of wall time, and of processor time of process and server. */
export interface GrowthPoint {
  readonly records: number;
  readonly wall: number;
  readonly processor: number;
  readonly largestBlock: number;
}

const BAR = 30;

/** From the smallest world to the largest. */
export function growthOf(costs: readonly Cost[]): GrowthPoint[] {
  return costs
    .map(({ resolution, shape: { records, largestBlock } }) => ({
      records,
      wall: (1_000 * resolution.shares.total) / records,
      processor: (1_000_000 * (resolution.process + resolution.server)) / records,
      largestBlock,
    }))
    .sort((left, right) => left.records - right.records);
}

/** A bar for each world, by processor time, which depends least on what else the machine does. Undefined: there is one world at most. */
export function growthText(points: readonly GrowthPoint[]): string | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const most = Math.max(...points.map(({ processor }) => processor));
  return [
    'cost of a record by size: processor time, wall time, largest block',
    ...points.map(
      ({ records, wall, processor, largestBlock }) =>
        `  ${String(records).padStart(9)} ${'█'.repeat(Math.round((BAR * processor) / most)).padEnd(BAR)} ` +
        `${processor.toFixed(0)} µs, ${wall.toFixed(0)} µs, ${largestBlock}`,
    ),
    `  ${last.records} / ${first.records}: ${(last.processor / first.processor).toFixed(2)} by processor time, ` +
      `${(last.wall / first.wall).toFixed(2)} by wall time`,
  ].join('\n');
}
