import type { GoldenVersion } from '../../api/contract';

/** The versions of one golden record, oldest first. */
export interface Life {
  readonly id: string;
  readonly versions: readonly GoldenVersion[];
}

/** One version in the common order of time. */
export interface LifeStep {
  readonly lane: number;
  readonly id: string;
  readonly version: GoldenVersion;
  /** Attributes that differ from the version before. */
  readonly changed: readonly string[];
  /** Lanes that are alive above and below the step. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** Lanes that the record goes into (merged), and comes from (split). */
  readonly into: readonly number[];
  readonly from: readonly number[];
}

const ENDS = new Set(['merged-into', 'retired']);

/** All versions of the lives, the latest first; every life is a lane from its first version to its end. */
export function lifeSteps(lives: readonly Life[]): readonly LifeStep[] {
  const laneOf = new Map(lives.map(({ id }, lane) => [id, lane]));
  const lanesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => laneOf.get(id) ?? []);
  const rows = lives
    .flatMap(({ id, versions }, lane) =>
      versions.map((version, at) => ({ lane, id, version, before: versions[at - 1] })),
    )
    .sort((left, right) => right.version.recordedAt.localeCompare(left.version.recordedAt) || left.lane - right.lane);
  const spans = lives.map(({ versions }, lane) => {
    const at = rows.flatMap((row, index) => (row.lane === lane ? [index] : []));
    const last = versions.at(-1);
    const hasEnded = last !== undefined && ENDS.has(last.change);
    return { first: Math.max(-1, ...at), end: hasEnded ? Math.min(...at) : -1 };
  });
  const aliveBetween = (upper: number): number[] =>
    spans.flatMap(({ first, end }, lane) => (end <= upper && upper < first ? [lane] : []));
  return rows.map(({ lane, id, version, before }, index) => ({
    lane,
    id,
    version,
    changed: changedNames(version, before),
    above: aliveBetween(index - 1),
    below: aliveBetween(index),
    into: version.change === 'merged-into' ? lanesOf(version.otherIds) : [],
    from: version.change === 'split-from' ? lanesOf(version.otherIds) : [],
  }));
}

function changedNames(version: GoldenVersion, before: GoldenVersion | undefined): readonly string[] {
  if (before === undefined || version.change === 'merged-into') return [];
  const [now, then] = [version.attributes as Record<string, unknown>, before.attributes as Record<string, unknown>];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(then[name]),
  );
}
