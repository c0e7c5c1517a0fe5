import { Inject, Injectable } from '@nestjs/common';
import { CollectionAccess, type Grant, withheldBy } from '@sogoc/access';
import type { Clock } from '@sogoc/kernel';
import { GoldenRecordRepository, readSnapshot, type Transaction, TransactionRunner } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import type { WithheldName } from '@sogoc/resolution';

import { todayIn } from '../asked-time/asked-time';
import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';
import { showRelation, type ShownRelation } from '../relations/show-relation';
import { RelationSight } from '../relations/visibility/relation-visibility';
import { RelatedGoldens, type Tie } from './related-goldens';

/** One step of a line of succession. */
export interface SuccessionStep {
  readonly collection: string;
  readonly goldenId: string;
  /** Steps from the golden record asked about. */
  readonly depth: number;
  /** The golden record one step nearer. */
  readonly from: string;
  readonly relation: Omit<ShownRelation, 'golden'>;
}

/** All that came of a golden record, and all that it came of. */
export interface SuccessionAnswer {
  readonly goldenId: string;
  /** Nearest first. */
  readonly predecessors: readonly SuccessionStep[];
  readonly successors: readonly SuccessionStep[];
  /** Whether there is more than one call follows. */
  readonly cut: boolean;
  /** Under a grant, as of a golden record. */
  readonly withheld?: readonly WithheldName[];
}

export type SuccessionReading =
  | { readonly kind: 'active'; readonly answer: SuccessionAnswer; readonly day: string }
  | ({ readonly kind: 'absorbed' } & AbsorbedId);

/** Golden records that one call follows in each direction. */
const MOST_STEPS = 1_000;

type Ways = (tx: Transaction, goldenIds: readonly string[]) => Promise<Tie[]>;

/** Follows lines of succession to any depth, a generation at a time. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly related: RelatedGoldens,
    private readonly sight: RelationSight,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Also what is closed, and through what was deleted. Throws as reading the golden record does. */
  async read(collection: string, id: string, caller: Grant): Promise<SuccessionReading> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const state = await findGolden(this.goldens, declaration.entity, id, grant.bound?.rows);
    if (state.kind === 'absorbed') return state;
    const goldenId = state.golden.id;
    return readSnapshot(this.transactions, async (tx) => {
      const before = await this.follow(tx, goldenId, caller, (own, ids) => this.predecessors(own, ids, caller));
      const after = await this.follow(tx, goldenId, caller, (own, ids) => this.successors(own, ids, caller));
      const cut = before.cut || after.cut;
      const answer = { goldenId, predecessors: before.steps, successors: after.steps, cut, ...withheldBy(grant) };
      return { kind: 'active', answer, day: todayIn(this.clock) };
    });
  }

  private async predecessors(tx: Transaction, ids: readonly string[], caller: Grant): Promise<Tie[]> {
    return [
      ...(await this.related.everStated(tx, ids, 'predecessor', caller)),
      ...(await this.related.everNaming(tx, ids, 'successor', caller)),
    ];
  }

  private async successors(tx: Transaction, ids: readonly string[], caller: Grant): Promise<Tie[]> {
    return [
      ...(await this.related.everStated(tx, ids, 'successor', caller)),
      ...(await this.related.everNaming(tx, ids, 'predecessor', caller)),
    ];
  }

  /** Each golden record once, by the shortest way; what a source took back is no step. */
  private async follow(
    tx: Transaction,
    start: string,
    caller: Grant,
    waysOf: Ways,
  ): Promise<{ readonly steps: SuccessionStep[]; readonly cut: boolean }> {
    const known = new Set([start]);
    const steps: SuccessionStep[] = [];
    const today = todayIn(this.clock);
    let frontier = [start];
    for (let depth = 1; frontier.length > 0; depth++) {
      if (steps.length >= MOST_STEPS) return { steps, cut: true };
      const next: string[] = [];
      for (const tie of await waysOf(tx, frontier)) {
        if (known.has(tie.to.goldenId) || !tie.relation.survives) continue;
        known.add(tie.to.goldenId);
        next.push(tie.to.goldenId);
        steps.push(this.stepOf(tie, depth, caller, today));
      }
      frontier = next;
    }
    return { steps, cut: false };
  }

  private stepOf({ from, to, relation, direction }: Tie, depth: number, caller: Grant, day: string): SuccessionStep {
    const { grant } = this.collections.open(relation.stating.collection, caller);
    const shown = showRelation(relation, direction, grant, { day, marksOf: (end) => this.sight.marksOf(end, caller) });
    return { collection: to.collection, goldenId: to.goldenId, depth, from, relation: shown };
  }
}
