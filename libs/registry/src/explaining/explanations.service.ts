import { Inject, Injectable } from '@nestjs/common';
import { CollectionAccess, ENTITY_REGISTRY, showExplanation, type ShownExplanation, type Grant } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { ExplanationRepository, TransactionRunner } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import {
  type ComparedKey,
  type ExplanationReason,
  type HeardDecision,
  policyVersionOf,
  reasonApart,
  reasonTogether,
} from '@sogoc/resolution';

import { CurrentPolicy } from '../resolving/current-policy';
import { EvidenceReader } from './evidence-reader';
import { type ExplanationSide, findSide, type FoundSide, type SideSearch } from './explained-side';
import { showEdge, type ShownEdge } from './show-edge';
import { showSideRecord, type ShownSideRecord } from './side-record';

export interface PairAnswer {
  readonly collection: string;
  /** The two records that were compared: of golden records the pair that says most. */
  readonly left: ShownSideRecord;
  readonly right: ShownSideRecord;
  readonly together: boolean;
  readonly reason: ExplanationReason;
  readonly explanation: ShownExplanation;
  /** All blocking keys of the collection: why the two meet, or why not. */
  readonly keys: readonly ComparedKey[];
  /** The matches that lead from one to the other, when both belong to one golden record. */
  readonly path: readonly ShownEdge[];
  /** Decisions in force that speak of both sides, in the order of deciding. */
  readonly decisions: readonly HeardDecision[];
  /** Content hash of the policy version under which the two records stand. */
  readonly policyVersion: string;
}

/** Says why any two records or golden records are together, or why not. */
@Injectable()
export class ExplanationsService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    @Inject(CurrentPolicy) private readonly policies: Pick<CurrentPolicy, 'entity'>,
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
    private readonly places: ExplanationRepository,
    private readonly evidence: EvidenceReader,
  ) {}

  /** Throws when a side is not there or not live, or when the two cannot be compared. */
  async explain(left: ExplanationSide, right: ExplanationSide, caller: Grant): Promise<PairAnswer> {
    return this.transactions.runReading(async (tx) => {
      const [one, other] = await findSides({ tx, places: this.places, entities: this.entities, caller }, left, right);
      const { declaration, grant } = this.collections.openEntity(one.entity, caller);
      const entity = await this.policies.entity(declaration.entity, tx);
      const pair = await this.evidence.strongestPair(tx, entity, one, other);
      if (pair === undefined) throw notTwo('same-record', 'Name two records, or golden records with other records.');
      const keys = await this.evidence.keysOf(tx, entity, pair);
      const together = one.goldenId === other.goldenId;
      const path = together ? await this.evidence.pathOf(tx, one.goldenId, pair) : [];
      const shared = keys.filter((key) => key.shared).map(({ name }) => name);
      const { decisions, constraints } = await this.evidence.ofClusters(tx, entity.model, one.goldenId, other.goldenId);
      const shown = showExplanation(pair.explanation, shared, grant.view, constraints);
      const compared = (shown.comparisons ?? []).map(({ name }) => name);
      return {
        collection: declaration.collection,
        left: showSideRecord(pair.left, one.goldenId, grant, compared),
        right: showSideRecord(pair.right, other.goldenId, grant, compared),
        together,
        reason: together
          ? reasonTogether(path.length === 1, path.length > 0)
          : reasonApart(pair.explanation.class, keys),
        explanation: shown,
        keys,
        path: path.map(showEdge),
        decisions,
        policyVersion: policyVersionOf([pair.left, pair.right]),
      };
    });
  }
}

/** The id of a golden record or a record names its entity, so it is found first. */
async function findSides(
  search: SideSearch,
  left: ExplanationSide,
  right: ExplanationSide,
): Promise<readonly [FoundSide, FoundSide]> {
  const isRightFirst = !('source' in right) && 'source' in left;
  const ahead = isRightFirst ? await findSide(search, right, '/right') : undefined;
  const one = await findSide(search, left, '/left', ahead?.entity);
  const other = ahead ?? (await findSide(search, right, '/right', one.entity));
  if (one.entity !== other.entity) throw notTwo('different-collections', 'Name two sides of one collection.');
  return [one, other];
}

function notTwo(code: string, detail: string): InvalidRequestError {
  return InvalidRequestError.of('', code, detail);
}
