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
