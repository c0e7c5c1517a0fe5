import type { ReadCost, ReadFigures } from './measure-read-cost';

/** A few lines for each load. */
export function readCostText(costs: readonly ReadCost[]): string {
  return costs.map(textOf).join('\n');
}

function textOf({ readers, bare, without, watched, commitP50 }: ReadCost): string {
  const more = watched.p50 - without.p50;
  return [
    `${readers} at once:`,
    `  bare node:http, one statement   ${figuresText(bare)}`,
    `  the API, neither                ${figuresText(without)}`,
    `  the API, granted and on record  ${figuresText(watched)}`,
    `  grant and record add ${milli(more)} to the p50; throughput ${share(watched, without)} of that with neither, processor time of a read ${work(watched, without)} times; a commit of one row alone takes ${milli(commitP50)}`,
    `  throughput of bare node:http: ${share(without, bare)} of it with neither, ${share(watched, bare)} of it granted and on record`,
  ].join('\n');
}

const share = (one: ReadFigures, other: ReadFigures): string => (one.readsPerSecond / other.readsPerSecond).toFixed(2);

const work = (one: ReadFigures, other: ReadFigures): string =>
  ((one.ownMs + one.databaseMs) / (other.ownMs + other.databaseMs)).toFixed(2);

const figuresText = ({ p50, p95, readsPerSecond, ownMs, databaseMs }: ReadFigures): string =>
  `p50 ${milli(p50)}  p95 ${milli(p95)}  ${Math.round(readsPerSecond)} reads/s  processor ${milli(ownMs)} + ${milli(databaseMs)} (database) a read`;

const milli = (value: number): string => `${value.toFixed(2)} ms`;
