import type { Cost, Stage } from './measure-cost';
import { verifyText } from './stages/verify-cost';
import { storageText } from './storage';

/** Tables that intake fills; the others are resolution's. */
const OF_INTAKE: ReadonlySet<string> = new Set(['source', 'source_record', 'record_version']);

/** What a run cost in proportion to a COPY of what it left: in wall time, and in processor time of process and server. */
export interface CostRatios {
  /** Intake and resolution to all tables. */
  readonly whole: number;
  readonly wholeProcessor: number;
  /** The same to a COPY whose indexes are made afterwards. */
  readonly wholeIndexedAfter: number;
  /** Resolution to the tables that resolution writes. */
  readonly resolution: number;
  readonly resolutionProcessor: number;
}

interface CopyTime {
  /** Milliseconds. */
  readonly wall: number;
  /** Processor seconds. */
  readonly server: number;
}

/** Time of the COPY of all tables, and of resolution's own. */
function copyTimes({ copied }: Cost): { all: CopyTime; resolution: CopyTime } {
  const sum = (tables: Cost['copied']): CopyTime => ({
    wall: tables.reduce((total, { wall }) => total + wall, 0),
    server: tables.reduce((total, { server }) => total + server, 0),
  });
  return { all: sum(copied), resolution: sum(copied.filter(({ table }) => !OF_INTAKE.has(table))) };
}

export function ratiosOf(cost: Cost): CostRatios {
  const copy = copyTimes(cost);
  const { intake, resolution } = cost;
  const processor = (stage: Stage): number => stage.process + stage.server;
  return {
    whole: (intake.shares.total + resolution.shares.total) / copy.all.wall,
    wholeIndexedAfter:
      (intake.shares.total + resolution.shares.total) /
      cost.copied.reduce((sum, { indexedAfter }) => sum + indexedAfter, 0),
    wholeProcessor: (processor(intake) + processor(resolution)) / copy.all.server,
    resolution: resolution.shares.total / copy.resolution.wall,
    resolutionProcessor: processor(resolution) / copy.resolution.server,
  };
}

/** One world's figures, for people. */
export function costText(cost: Cost, statements: number): string {
  const { shape, intake, resolution, copied } = cost;
  const copy = copyTimes(cost);
  const ratios = ratiosOf(cost);
  const { p50, p99, max } = shape.components;
  return [
    `${shape.records} records of ${cost.communes} whole communes of ${cost.personsPerCommune} persons`,
    `  left        ${shape.goldens} golden records, ${shape.blockingKeys} match keys, ${shape.edges} edges, ${shape.tasks} open tasks`,
    `  components  p50 ${p50}, p99 ${p99}, largest ${max} records; largest block ${shape.largestBlock}`,
    stageText('intake', intake, shape.records),
    stageText('resolution', resolution, shape.records),
    storageText(cost.stored, shape.records),
    `  COPY        ${copyText(copy.all)} of all tables, ${copyText(copy.resolution)} of resolution's`,
    ...copied
      .filter(({ wall }) => wall >= 0.02 * copy.all.wall)
      .map(
        ({ table, rows, wall }) =>
          `    ${table.padEnd(22)} ${String(rows).padStart(9)} rows ${seconds(wall).padStart(7)} s`,
      ),
    `  ratio       intake and resolution ${ratios.whole.toFixed(1)} × COPY of all (processor ${ratios.wholeProcessor.toFixed(1)} ×), ` +
      `${ratios.wholeIndexedAfter.toFixed(1)} × COPY with indexes after; ` +
      `resolution ${ratios.resolution.toFixed(1)} × COPY of its tables (processor ${ratios.resolutionProcessor.toFixed(1)} ×)`,
    ...(cost.verification ? [verifyText(cost.verification)] : []),
    ...cost.statements
      .slice(0, statements)
      .flatMap(({ calls, total, planning, rows, text, plan = [] }) => [
        `    ${total.toFixed(0).padStart(8)} ms (${planning.toFixed(0)} planning) ${String(calls).padStart(6)} calls ${String(rows).padStart(9)} rows  ${text}`,
        ...plan.map((line) => `        ${line}`),
      ]),
  ].join('\n');
}

function stageText(name: string, { shares, process, server }: Stage, records: number): string {
  const share = (part: number): string => `${Math.round((100 * part) / shares.total)} %`;
  return [
    `  ${name.padEnd(11)} ${Math.round((1_000 * records) / shares.total)} records/s`,
    `${seconds(shares.total)} s`,
    `statements under way ${share(shares.inDatabase)} (commit ${share(shares.inCommit)})`,
    `process alone ${share(shares.total - shares.inDatabase)}`,
    `processor: process ${process.toFixed(1)} s, server ${server.toFixed(1)} s`,
    `${shares.statements} statements`,
  ].join('; ');
}

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);
const copyText = ({ wall, server }: CopyTime): string => `${seconds(wall)} s (processor ${server.toFixed(1)} s)`;
