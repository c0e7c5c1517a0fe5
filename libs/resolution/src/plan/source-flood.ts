import type { TaskDraft } from '@sogoc/golden';

import type { RecordChange } from '../versions/resolved-record';

/** What news of one source came to, in one unit of work or in a time. */
export interface SourceFlow {
  readonly source: string;
  /** Records of which a new version was considered. */
  readonly records: number;
  /** Review tasks that those records opened. */
  readonly conflicts: number;
  /** Records that were resolved for the first time. */
  readonly newKeys: number;
  /** Identifiers that a record states for the first time and nothing carried before. */
  readonly newIdentifiers: number;
}

/** An identifier that a record begins to state. */
export interface StatedIdentifier {
  readonly source: string;
  readonly scheme: string;
  readonly value: string;
}

/** From how many of a source's records opening a task it counts as a flood: a first load opens tasks as well, but few for its size. */
const FLOOD_SHARE = 0.1;

/** What asks for nothing but another look at what was considered is no news of its source. */
const isNews = ({ before, after }: RecordChange): boolean => before?.newestReceiptNumber !== after.newestReceiptNumber;

/** Identifiers that news state and their records did not state before, each once for a source. */
export function firstStated(changes: readonly RecordChange[]): StatedIdentifier[] {
  const found = changes.filter(isNews).flatMap(({ before, after: { source, identifiers } }) => {
    const known = new Set((before?.identifiers ?? []).map(({ scheme, value }) => JSON.stringify([scheme, value])));
    return (identifiers ?? [])
      .filter(({ scheme, value }) => !known.has(JSON.stringify([scheme, value])))
      .map(({ scheme, value }) => ({ source, scheme, value }));
  });
  return [
    ...new Map(
      found.map((identifier) => [JSON.stringify([identifier.source, identifier.scheme, identifier.value]), identifier]),
    ).values(),
  ];
}

/** By source of the news, in byte order. `opened` are the tasks that the unit opens; `unknown` the identifiers that nothing carried. */
export function flowsOf(
  changes: readonly RecordChange[],
  opened: readonly Pick<TaskDraft, 'recordNumbers' | 'anchorNumbers'>[],
  unknown: readonly StatedIdentifier[],
): SourceFlow[] {
  const news = changes.filter(isNews);
  const sourceOf = new Map(news.map(({ after }) => [after.recordNumber, after.source]));
  const openers = opened.flatMap(({ recordNumbers, anchorNumbers }) => [
    ...new Set([...recordNumbers, ...anchorNumbers].flatMap((recordNumber) => sourceOf.get(recordNumber) ?? [])),
  ]);
  const countOf = (sources: readonly string[], source: string): number =>
    sources.reduce((count, other) => count + Number(other === source), 0);
  return [...new Set(sourceOf.values())].sort().map((source) => ({
    source,
    records: news.filter(({ after }) => after.source === source).length,
    conflicts: countOf(openers, source),
    newKeys: news.filter(({ before, after }) => before === undefined && after.source === source).length,
    newIdentifiers: unknown.filter((identifier) => identifier.source === source).length,
  }));
}

/** Whether so many conflicts, of so many records within an hour, are more than a source is let do. */
export function isFlood(
  { records, conflicts }: Pick<SourceFlow, 'records' | 'conflicts'>,
  conflictsPerHour: number,
): boolean {
  return conflicts > conflictsPerHour && conflicts > records * FLOOD_SHARE;
}

/** What came of a source in the last hour, as far as processes have written it down, and what it is let do. */
export interface RecentFlow extends Pick<SourceFlow, 'source' | 'records' | 'conflicts'> {
  /** What an operator allows the source; null: the processes' own bound. */
  readonly conflictsPerHour: number | null;
  readonly isPaused: boolean;
}

/** A source that opened more review tasks within an hour than it may. */
export interface Flood {
  readonly source: string;
  readonly conflicts: number;
  readonly conflictsPerHour: number;
}

/**
 * Sources that flood with what a unit brings. `recent`: of each source that opens tasks in it; `unwritten`: what was counted since that was
 * written down; `usualBound`: conflicts within an hour where no operator allows another number. A source that is paused already is not
 * stopped again by what a replay asks for.
 */
export function floodsAmong(
  flows: readonly SourceFlow[],
  recent: readonly RecentFlow[],
  unwritten: readonly SourceFlow[],
  usualBound: number,
): readonly Flood[] {
  const recentOf = new Map(recent.map((known) => [known.source, known]));
  const here = new Map(unwritten.map((flow) => [flow.source, flow]));
  return flows.flatMap((flow) => {
    const { source } = flow;
    const known = recentOf.get(source);
    if (known === undefined || known.isPaused) return [];
    const conflictsPerHour = known.conflictsPerHour ?? usualBound;
    const conflicts = known.conflicts + flow.conflicts;
    const records = known.records + flow.records + (here.get(source)?.records ?? 0);
    return isFlood({ records, conflicts }, conflictsPerHour) ? [{ source, conflicts, conflictsPerHour }] : [];
  });
}

/** Both as one. */
export function addFlows(one: readonly SourceFlow[], other: readonly SourceFlow[]): SourceFlow[] {
  const sums = new Map<string, SourceFlow>();
  for (const flow of [...one, ...other]) {
    const before = sums.get(flow.source);
    sums.set(flow.source, before === undefined ? flow : sumOf(before, flow));
  }
  return [...sums.values()];
}

const sumOf = (one: SourceFlow, other: SourceFlow): SourceFlow => ({
  source: one.source,
  records: one.records + other.records,
  conflicts: one.conflicts + other.conflicts,
  newKeys: one.newKeys + other.newKeys,
  newIdentifiers: one.newIdentifiers + other.newIdentifiers,
});
