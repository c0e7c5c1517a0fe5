import {
  clusterConflicts,
  type CompiledMatchModel,
  type EdgeClass,
  type Features,
  type MatchRecord,
  scorePair,
} from '@sogoc/matching';

/** A live record that shares a blocking key, inside its capped block, with what was asked about. */
export interface MatchCandidate {
  readonly record: MatchRecord;
  readonly goldenId: string;
  /** Usable keys in common. */
  readonly blockingKeys: readonly number[];
}

/** A golden record by the pair that decides about it. */
export interface RankedGolden {
  readonly goldenId: string;
  readonly outcome: Exclude<EdgeClass, 'none'>;
  /** 1/1000 bit. */
  readonly weight: number;
  readonly candidate: MatchCandidate;
  /** Exclusive schemes in which the golden as a whole contradicts what was asked; they make it a conflict. */
  readonly constraints: readonly string[];
}

/**
 * Golden records that the asked record would be joined to or that a steward would be asked about, the strongest first. Of a golden's
 * records the strongest decides, but one that forbids the join outranks all.
 */
export function rankCandidates(
  model: CompiledMatchModel,
  asked: MatchRecord,
  candidates: readonly MatchCandidate[],
): readonly RankedGolden[] {
  const byGolden = new Map<string, RankedGolden>();
  for (const candidate of candidates) {
    const score = scorePair(model, asked, candidate.record);
    if (score.class === 'none') continue;
    const ranked = {
      goldenId: candidate.goldenId,
      outcome: score.class,
      weight: score.weight,
      candidate,
      constraints: [],
    };
    const known = byGolden.get(candidate.goldenId);
    if (known === undefined || outranks(ranked, known)) byGolden.set(candidate.goldenId, ranked);
  }
  return [...byGolden.values()].sort(
    (left, right) => right.weight - left.weight || (left.goldenId < right.goldenId ? -1 : 1),
  );
}

/**
 * Joins are decided by whole clusters: a golden whose records state, between them, an active exclusive identifier that contradicts
 * what was asked is a conflict, whichever of its records was found. `featuresOf`: features of all its live records.
 */
export function constrained(
  ranked: readonly RankedGolden[],
  { exclusive }: CompiledMatchModel,
  asked: MatchRecord,
  featuresOf: ReadonlyMap<string, readonly Features[]>,
): readonly RankedGolden[] {
  return ranked.map((golden) => {
    const constraints = clusterConflicts(exclusive, [asked.features], featuresOf.get(golden.goldenId) ?? []);
    return constraints.length === 0 ? golden : { ...golden, outcome: 'conflict', constraints };
  });
}

function outranks(one: RankedGolden, other: RankedGolden): boolean {
  const [forbids, otherForbids] = [one.outcome === 'conflict', other.outcome === 'conflict'];
  if (forbids !== otherForbids) return forbids;
  return (
    one.weight > other.weight ||
    (one.weight === other.weight && one.candidate.record.recordNumber < other.candidate.record.recordNumber)
  );
}
