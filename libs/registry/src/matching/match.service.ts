import { Inject, Injectable } from '@nestjs/common';
import type { CompiledEntity, SourceProfile, StandardisedRecord } from '@sogoc/core-entities';
import type { Clock, FieldFault, QualityFinding } from '@sogoc/kernel';
import { type EdgeClass, explainPair, type MatchRecord, namedBlockingKeysOf } from '@sogoc/matching';
import { CLOCK, InvalidRequestError, unknownNameFaults } from '@sogoc/platform';
import { GoldenRecordRepository, SourceRepository, TransactionRunner } from '@sogoc/persistence';
import {
  checkRecord,
  constrained,
  narrowQuestion,
  type RankedGolden,
  rankCandidates,
  saysWhoItIs,
} from '@sogoc/resolution';
import {
  CollectionAccess,
  type OpenCollection,
  isFoundByContent,
  project,
  QuestionMisses,
  seesNoWeights,
  type ShownGoldenRecord,
  bitsOf,
  showExplanation,
  type ShownExplanation,
  type Grant,
} from '@sogoc/access';

import { CandidateFinder } from './candidate-finder';
import { coarseItems, type CoarseItems } from './coarse-items';
import { MOST_ITEMS } from './match-limits';
import { CollectionNotRegisteredError, InvalidRecordError, SourceInactiveError } from '../intake/errors';
import { CurrentPolicy } from '../resolving/current-policy';

export interface MatchItem {
  readonly golden: ShownGoldenRecord;
  /** Bits; left out for who does not see values whole, as the explanation is. */
  readonly weight?: number;
  /** `conflict` is told to who sees values whole only. */
  readonly outcome: Exclude<EdgeClass, 'none'>;
  readonly explanation?: ShownExplanation;
}

export interface MatchAnswer {
  readonly items: readonly MatchItem[];
  /** What standardisation found in the attributes that were sent. */
  readonly findings: readonly QualityFinding[];
  /** Whether more was in question than one call looks at: send more of what is known. */
  readonly cut: boolean;
}

const NOTHING: MatchAnswer = { items: [], findings: [], cut: false };
/** Stored records have positive numbers and sources with names. */
const ASKED = { recordNumber: 0, identity: { source: '', recordKey: '' } };

/** Says which golden records a record would belong to. Stores nothing. */
@Injectable()
export class MatchService {
  constructor(
    @Inject(CurrentPolicy) private readonly policies: Pick<CurrentPolicy, 'entity'>,
    private readonly collections: CollectionAccess,
    private readonly sources: SourceRepository,
    private readonly transactions: TransactionRunner,
    private readonly goldens: GoldenRecordRepository,
    private readonly candidates: CandidateFinder,
    private readonly misses: QuestionMisses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Throws `InvalidRecordError` for what intake would refuse, and `CollectionNotRegisteredError` for a source that does not hold the
   * collection or was switched off. Golden records are shown to a source in part at most: other sources' values are not its own. Who
   * does not see values whole learns the outcome alone: see `narrowQuestion` and `coarseItems`.
   */
  async match(collection: string, body: unknown, caller: Grant): Promise<MatchAnswer> {
    const opened = this.collections.open(collection, withoutFullView(caller));
    const habits = await this.sourceProfileOf(collection, caller);
    const observedAt = this.clock.now().toISOString();
    const entity = await this.policies.entity(opened.declaration.entity);
    const attributes = attributesOf(body, entity);
    if (!seesNoWeights(caller))
      return this.answer(entity, entity.declaration.standardise(attributes, { observedAt, habits }), opened);
    const narrowed = narrowQuestion(attributes, opened.declaration, opened.grant);
    if (!narrowed.ok) throw new InvalidRecordError(narrowed.error);
    const { compared, notCompared } = narrowed.value;
    const asked = entity.declaration.standardise(compared, { observedAt, habits });
    const findings = [...asked.findings, ...notCompared];
    const isAnswered = caller.plainLookup === true || saysWhoItIs(asked, entity.declaration);
    const answer = isAnswered ? await this.answer(entity, asked, opened, coarseItems(asked)) : NOTHING;
    if (answer.items.length === 0) await this.misses.note('match', caller);
    return { ...answer, findings };
  }

  private async answer(
    entity: CompiledEntity,
    asked: StandardisedRecord,
    opened: OpenCollection,
    coarse?: CoarseItems,
  ): Promise<MatchAnswer> {
    const { declaration, model } = entity;
    const record: MatchRecord = { ...ASKED, features: asked.features };
    const keys = namedBlockingKeysOf(declaration.entity, declaration.blockingKeys, asked.features);
    const { shown, cut } = await this.transactions.runReading(async (tx) => {
      const found = await this.candidates.find(
        tx,
        keys.map(({ key }) => key),
        opened.grant.bound?.rows,
      );
      const ranked = rankCandidates(model, record, found.candidates);
      const top = ranked.slice(0, MOST_ITEMS);
      const features = await this.candidates.featuresOfGoldens(
        tx,
        top.map(({ goldenId }) => goldenId),
      );
      return { shown: constrained(top, model, record, features), cut: found.cut || ranked.length > top.length };
    });
    const states = await this.goldens.findStates(
      declaration.entity,
      shown.map(({ goldenId }) => goldenId),
      opened.grant.bound?.rows,
    );
    const nameOf = new Map(keys.map(({ key, name }) => [key, name]));
    return {
      items: shown.flatMap((item): MatchItem[] => {
        const state = states.get(item.goldenId);
        if (state?.kind !== 'active' || !isFoundByContent(opened.grant, item.goldenId)) return [];
        if (coarse) return coarse(item, state.golden, opened);
        return [itemOf(item, project(state.golden, opened.grant), explain(item, record, entity, nameOf, opened))];
      }),
      findings: asked.findings,
      cut,
    };
  }

  private async sourceProfileOf(collection: string, { role, source = '' }: Grant): Promise<SourceProfile> {
    if (role !== 'source') return {};
    const entry = await this.sources.find(source);
    if (!entry?.collections.includes(collection)) throw new CollectionNotRegisteredError();
    if (entry.status !== 'active') throw new SourceInactiveError();
    return entry.habits as SourceProfile;
  }
}

function withoutFullView(caller: Grant): Grant {
  return caller.role === 'source' && caller.view === 'full' ? { ...caller, view: 'masked' } : caller;
}

function refuseUnknownMembers(body: unknown): void {
  const names = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
  const faults = unknownNameFaults(names, ['attributes'], '');
  if (faults.length > 0) throw new InvalidRequestError(faults);
}

/** The body is checked as a pushed record is; a key of its own it has not. */
function attributesOf(body: unknown, { declaration }: CompiledEntity): Readonly<Record<string, unknown>> {
  refuseUnknownMembers(body);
  const attributes: unknown = (body as { readonly attributes?: unknown } | null | undefined)?.attributes;
  const checked = checkRecord({ recordKey: 'asked', attributes }, declaration.attributes);
  if (checked.ok) return checked.value.attributes;
  throw new InvalidRecordError(checked.error satisfies readonly FieldFault[]);
}

function explain(
  { candidate, constraints }: RankedGolden,
  asked: MatchRecord,
  { model }: CompiledEntity,
  nameOf: ReadonlyMap<number, string>,
  { grant }: OpenCollection,
): ShownExplanation {
  const names = new Set(candidate.blockingKeys.map((key) => nameOf.get(key) ?? ''));
  return showExplanation(explainPair(model, asked, candidate.record), [...names].sort(), grant.view, constraints);
}

function itemOf(
  { weight, outcome }: RankedGolden,
  golden: ShownGoldenRecord,
  explanation: ShownExplanation,
): MatchItem {
  return { golden, weight: bitsOf(weight), outcome, explanation };
}
