import type { CompiledMatchModel, MatchRecord } from '@sogoc/matching';

import { type OversizedBlockPlan, oversizedBlocksOf } from '../candidates/oversized-blocks';
import type { CandidatePair, CandidatePairPlan } from '../candidates/plan-candidate-pairs';
import type { ResolutionPolicy } from '../policy/resolution-policy';
import type { RecordChange } from '../versions/resolved-record';
import type { ComparedPairs } from './compared-pairs';
import type { KeyedEdge } from './keyed-edge';
import { numberReader, type NumbersOf } from '../candidates/number-questions';
import { edgeOfPair, type EdgeRules } from './edge-of-pair';
import { pairName } from './pair-name';

export interface EdgePlan {
  /** Stored edges that no longer hold, by their ends. */
  readonly removed: readonly Pick<KeyedEdge, 'left' | 'right'>[];
  /** Edges to store, new or changed. */
  readonly written: readonly KeyedEdge[];
  /** Of these, those of records that changed which nothing stored joins: nobody else can write them. Left out: none. */
  readonly added?: readonly KeyedEdge[];
  /** Left out: no key was touched. */
  readonly oversizedBlocks?: OversizedBlockPlan;
}

/** Candidate pairs that changed, with what their edges depend on. */
export interface Candidates {
  readonly pairs: CandidatePairPlan;
  readonly changed: ReadonlySet<number>;
  /** Live records by number: all ends of `pairs`, changed ones as they are now. */
  readonly records: ReadonlyMap<number, MatchRecord>;
  /** Stored edges with an end that changed or that gained or lost a pair. */
  readonly stored: readonly KeyedEdge[];
  /** Pairs of which a bulk load has found out already what they come to; their records may be left out of `records`. */
  readonly compared?: ComparedPairs;
}

export interface EdgePlanInput extends Omit<Candidates, 'pairs'> {
  readonly pairs: Omit<CandidatePairPlan, 'oversized'>;
  readonly model: CompiledMatchModel;
  /** Left out: no key is an identifier. */
  readonly numbersOf?: NumbersOf;
}

const NO_NUMBERS: NumbersOf = () => [];

/** What changed records do to edges and to the blocks that are too large. */
export function planEdgesOfChanges(
  policy: ResolutionPolicy,
  changes: readonly RecordChange[],
  candidates: Candidates,
): EdgePlan {
  return {
    ...planEdges({
      ...candidates,
      model: policy.entity.model,
      numbersOf: numberReader(policy.entity.declaration),
    }),
    oversizedBlocks: oversizedBlocksOf(candidates.pairs, changes, policy),
  };
}

/** Which edges a change of candidate pairs removes, adds or alters. An edge whose ends meet in no capped block is none. */
export function planEdges({
  pairs,
  changed,
  records,
  stored,
  compared,
  model,
  numbersOf = NO_NUMBERS,
}: EdgePlanInput): EdgePlan {
  const score = (pair: CandidatePair): KeyedEdge | undefined =>
    compared?.knows(pair) ? compared.edgeOf(pair) : scoreEdge(pair, records, { model, numbersOf });
  const current = new Map(stored.map((edge) => [pairName(edge.left, edge.right), edge]));
  const next = new Map(current);
  for (const [name, edge] of current) if (changed.has(edge.left) || changed.has(edge.right)) next.delete(name);

  for (const pair of pairs.lost) {
    const name = pairName(pair.first, pair.second);
    const edge = next.get(name);
    if (!edge) continue;
    const blockingKeys = edge.blockingKeys.filter((key) => !pair.blockingKeys.includes(key));
    if (blockingKeys.length === 0) next.delete(name);
    else next.set(name, { ...edge, blockingKeys });
  }
  for (const pair of pairs.gained) {
    const name = pairName(pair.first, pair.second);
    const edge = next.get(name);
    if (edge) next.set(name, { ...edge, blockingKeys: ascending([...edge.blockingKeys, ...pair.blockingKeys]) });
    else setScored(next, name, score(pair));
  }
  for (const pair of pairs.rescored) setScored(next, pairName(pair.first, pair.second), score(pair));

  const written: KeyedEdge[] = [];
  const added: KeyedEdge[] = [];
  for (const [name, edge] of next) {
    const known = current.get(name);
    if (isSameEdge(edge, known)) continue;
    written.push(edge);
    if (known === undefined && (changed.has(edge.left) || changed.has(edge.right))) added.push(edge);
  }
  return {
    removed: [...current].filter(([name]) => !next.has(name)).map(([, { left, right }]) => ({ left, right })),
    written,
    added,
  };
}

/** The stored edges as they stand once the plan is carried out. */
export function applyEdgePlan(stored: readonly KeyedEdge[], plan: EdgePlan): KeyedEdge[] {
  const replaced = new Set([...plan.removed, ...plan.written].map((edge) => pairName(edge.left, edge.right)));
  return [...stored.filter((edge) => !replaced.has(pairName(edge.left, edge.right))), ...plan.written];
}

function scoreEdge(
  pair: CandidatePair,
  records: ReadonlyMap<number, MatchRecord>,
  rules: EdgeRules,
): KeyedEdge | undefined {
  const one = records.get(pair.first);
  const other = records.get(pair.second);
  if (!one || !other) throw new RangeError('A candidate pair names a record that is not live');
  return edgeOfPair(one, other, pair.blockingKeys, rules);
}

function setScored(edges: Map<string, KeyedEdge>, name: string, edge: KeyedEdge | undefined): void {
  if (edge) edges.set(name, edge);
  else edges.delete(name);
}

function isSameEdge(edge: KeyedEdge, stored: KeyedEdge | undefined): boolean {
  return (
    stored !== undefined &&
    edge.left === stored.left &&
    edge.weight === stored.weight &&
    edge.class === stored.class &&
    edge.evidence === stored.evidence &&
    (edge.overNumber ?? false) === (stored.overNumber ?? false) &&
    sameItems(edge.vetoes, stored.vetoes) &&
    sameItems(edge.blockingKeys, stored.blockingKeys)
  );
}

function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((left, right) => left - right);
}
