import { Inject, Injectable } from '@nestjs/common';
import {
  CollectionAccess,
  type OpenCollection,
  seesNoWeights,
  showExplanation,
  type ShownExplanation,
  withheldBy,
} from '@sogoc/access';
import type { CompiledEntity } from '@sogoc/core-entities';
import { explainPair, namedBlockingKeysOf } from '@sogoc/matching';
import {
  ExplanationRepository,
  GoldenRecordRepository,
  SourceRepository,
  type StoredGoldenRecord,
  TransactionRunner,
} from '@sogoc/persistence';
import type { Grant } from '@sogoc/access';
import {
  type GoldenDecision,
  holdingEdges,
  type KeyedEdge,
  matchRecordOf,
  memberOf,
  policyVersionOf,
  type ResolvedRecord,
  survivorshipOf,
  type WithheldName,
} from '@sogoc/resolution';

import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';
import { CurrentPolicy } from '../resolving/current-policy';
import { EvidenceReader } from './evidence-reader';
import { explainValues, type ShownValueExplanation } from './explain-values';
import { showEdge, type ShownEdge } from './show-edge';
import { showSideRecord, type ShownSideRecord } from './side-record';

/** Weight and vetoes are for stewards and whoever sees values whole: they tell to a bit what two records have in common. */
export interface ShownGoldenEdge
  extends Omit<ShownEdge, 'weight' | 'vetoes'>, Partial<Pick<ShownEdge, 'weight' | 'vetoes'>> {
  /** Whether it is one of the edges without which the records would fall apart: the strongest that close no circle. */
  readonly holds: boolean;
  /** Of edges that hold, as weight and vetoes. */
  readonly explanation?: ShownExplanation;
}

export interface GoldenExplanation {
  readonly id: string;
  readonly records: readonly ShownSideRecord[];
  /** The strongest first. */
  readonly edges: readonly ShownGoldenEdge[];
  /** Whether there are more records or edges than are shown. */
  readonly cut: boolean;
  /** Why each attribute has its value, in declared order; none when not all records are shown. */
  readonly values: readonly ShownValueExplanation[];
  /** Decisions in force about two of its records, or about one of them and another golden record, in the order of deciding; none of the latter under a grant. */
  readonly decisions: readonly GoldenDecision[];
  /** Content hash of the policy version under which its records stand. */
  readonly policyVersion: string;
  /** Under a grant, as of a golden record. */
  readonly withheld?: readonly WithheldName[];
}

export type GoldenExplanationReading =
  { readonly kind: 'active'; readonly explanation: GoldenExplanation } | ({ readonly kind: 'absorbed' } & AbsorbedId);

const MOST_RECORDS = 200;
const MOST_EDGES = 1_000;
/** More than any catalogue has. */
const ALL_SOURCES = 10_000;

/** Says what holds the records of a golden record together. */
@Injectable()
export class GoldenExplanationService {
  constructor(
    @Inject(CurrentPolicy) private readonly policies: Pick<CurrentPolicy, 'entity'>,
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
    private readonly goldens: GoldenRecordRepository,
    @Inject(SourceRepository) private readonly sources: Pick<SourceRepository, 'list'>,
    private readonly places: ExplanationRepository,
    private readonly evidence: EvidenceReader,
  ) {}

  /** Throws as reading the golden record does. */
  async read(collection: string, id: string, caller: Grant): Promise<GoldenExplanationReading> {
    const opened = this.collections.open(collection, caller);
    const { entity } = opened.declaration;
    const state = await findGolden(this.goldens, entity, id, opened.grant.bound?.rows);
    if (state.kind === 'absorbed') return state;
    return { kind: 'active', explanation: await this.explain(state.golden, opened, seesNoWeights(caller)) };
  }

  private async explain(
    { id, version }: StoredGoldenRecord,
    opened: OpenCollection,
    isCoarse: boolean,
  ): Promise<GoldenExplanation> {
    const compiled = await this.policies.entity(opened.declaration.entity);
    const survivorship = survivorshipOf(compiled, await this.sources.list('', ALL_SOURCES));
    return this.transactions.runReading(async (tx) => {
      const recordNumbers = await this.places.memberNumbers(tx, id, MOST_RECORDS + 1);
      const shown = recordNumbers.slice(0, MOST_RECORDS);
      const edges = await this.places.edgesAmong(tx, shown, MOST_EDGES + 1);
      const rows = await this.evidence.recordsOf(tx, shown);
      const byNumber = new Map(rows.map((row) => [row.recordNumber, row]));
      return {
        id,
        records: shown.flatMap((recordNumber) => {
          const row = byNumber.get(recordNumber);
          return row ? [showMember(row, id, opened, compiled)] : [];
        }),
        edges: showEdges(edges.slice(0, MOST_EDGES), byNumber, compiled, opened).map(isCoarse ? coarseEdge : asIs),
        cut: recordNumbers.length > MOST_RECORDS || edges.length > MOST_EDGES,
        values:
          recordNumbers.length > MOST_RECORDS
            ? []
            : explainValues(rows.map(memberOf), survivorship, await this.evidence.pinsOf(tx, id, shown), opened.grant, {
                goldenId: id,
                version,
              }),
        decisions: (await this.evidence.decisionsOn(tx, shown)).filter(
          ({ reach }) => reach === 'within' || !opened.grant.bound,
        ),
        policyVersion: policyVersionOf(rows),
        ...withheldBy(opened.grant),
      };
    });
  }
}

/** All belong to the one golden record that was asked for. */
function showMember(
  row: ResolvedRecord,
  id: string,
  opened: OpenCollection,
  compiled: CompiledEntity,
): ShownSideRecord {
  const { goldenId: _goldenId, ...shown } = showSideRecord(row, id, opened.grant, comparedIn(opened, compiled));
  return shown;
}

/** Edges say what records agree in; under the view `ids` and under a grant they do not. */
const comparedIn = ({ grant }: OpenCollection, { model }: CompiledEntity): readonly string[] =>
  grant.view === 'ids' || grant.bound ? [] : model.comparisons.map(({ name }) => name);

function showEdges(
  edges: readonly KeyedEdge[],
  byNumber: ReadonlyMap<number, ResolvedRecord>,
  compiled: CompiledEntity,
  { grant }: OpenCollection,
): readonly ShownGoldenEdge[] {
  const holding = holdingEdges(edges.filter((edge) => edge.class === 'match'));
  return edges.map((edge) => {
    const [left, right] = [byNumber.get(edge.left), byNumber.get(edge.right)];
    if (!holding.has(edge) || !left?.features || !right?.features) return { ...showEdge(edge), holds: false };
    const explanation = explainPair(compiled.model, matchRecordOf(left), matchRecordOf(right));
    return {
      ...showEdge(edge),
      holds: true,
      explanation: showExplanation(explanation, namesOf(edge, left, compiled), grant.view),
    };
  });
}

const asIs = (edge: ShownGoldenEdge): ShownGoldenEdge => edge;
const coarseEdge = ({ left, right, class: kind, holds }: ShownGoldenEdge): ShownGoldenEdge => ({
  left,
  right,
  class: kind,
  holds,
});

function namesOf(edge: KeyedEdge, left: ResolvedRecord, { declaration }: CompiledEntity): readonly string[] {
  const stored = new Set(edge.blockingKeys);
  const named = namedBlockingKeysOf(declaration.entity, declaration.blockingKeys, left.features ?? {});
  return [...new Set(named.filter(({ key }) => stored.has(key)).map(({ name }) => name))].sort();
}
