import type { RecordIdentity } from '@sogoc/kernel';
import { type MustLink, mustLinksOf, type UnmetDecision } from '@sogoc/matching';

/** A decision in force as clustering and tasks read it. */
export interface StandingDecision {
  /** Place in the order of decisions; unique. */
  readonly order: number;
  readonly id: string;
  readonly kind: 'same' | 'different' | 'hold';
  /** Record numbers. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Of a hold: the evidence on which a task waits. */
  readonly fingerprints: readonly string[];
  /** The strongest match or review edge across the sides as of deciding, in 1/1000 bit; null: there was none. */
  readonly evidenceWeight: number | null;
  /** Whether a veto lay across the sides as of deciding. */
  readonly evidenceConflict: boolean;
}

/** A decision in force that says something about clusters. */
export type StandingClusterDecision = StandingDecision & { readonly kind: 'same' | 'different' };

/** Holds wait on evidence and change no partition. */
export function clusterDecisionsOf(decisions: readonly StandingDecision[]): StandingClusterDecision[] {
  return decisions.filter((decision): decision is StandingClusterDecision => decision.kind !== 'hold');
}

/** The pairs that decisions `same` join: those in force but for the ones that could not be kept. */
export function keptMustLinks(
  decisions: readonly StandingDecision[],
  records: Iterable<{ readonly recordNumber: number; readonly identity: RecordIdentity; readonly live?: boolean }>,
  unmet: readonly UnmetDecision[],
): MustLink[] {
  const left = new Set(unmet.map(({ order }) => order));
  return mustLinksOf(clusterDecisionsOf(decisions), records).filter(({ order }) => !left.has(order));
}

/** Finds the decisions that name one of some records, each once. */
export function decisionsByRecord<D extends Pick<StandingDecision, 'left' | 'right'>>(
  decisions: readonly D[],
): (recordNumbers: readonly number[]) => D[] {
  const byRecord = new Map<number, D[]>();
  for (const decision of decisions) {
    for (const recordNumber of [...decision.left, ...decision.right]) {
      const known = byRecord.get(recordNumber);
      if (known) known.push(decision);
      else byRecord.set(recordNumber, [decision]);
    }
  }
  return (recordNumbers) => [...new Set(recordNumbers.flatMap((recordNumber) => byRecord.get(recordNumber) ?? []))];
}
