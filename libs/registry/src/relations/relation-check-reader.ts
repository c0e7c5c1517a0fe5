import { Injectable } from '@nestjs/common';
import { deriveTasks, type StoredTask, type TaskCluster, type TaskDraft } from '@sogoc/golden';
import { compareIdentity, type RecordIdentity } from '@sogoc/kernel';
import {
  DecisionStateRepository,
  GoldenStateRepository,
  IdentifierCarrierRepository,
  RelationStatementRepository,
  type StoredGoldenRecord,
  type Transaction,
} from '@sogoc/persistence';
import { type DerivedRelation, isAboutRelations, relationFindings, successionFindings } from '@sogoc/resolution';

import { RelationFinder } from './relation-finder';
import { SuccessionFinder } from './succession-finder';

/** Active golden records with what they state, and the tasks that follow from it. */
export interface CheckSubject {
  readonly goldens: readonly StoredGoldenRecord[];
  readonly clusters: readonly TaskCluster[];
  readonly relations: readonly DerivedRelation[];
  readonly drafts: readonly TaskDraft[];
}

/** Reads what a look at relations goes by. Writes nothing. */
@Injectable()
export class RelationCheckReader {
  constructor(
    private readonly finder: RelationFinder,
    private readonly successions: SuccessionFinder,
    private readonly statements: RelationStatementRepository,
    private readonly carriers: IdentifierCarrierRepository,
    private readonly goldenState: GoldenStateRepository,
    private readonly decisionState: DecisionStateRepository,
  ) {}

  /** Ids to be locked: also of the golden records that the records of their tasks belong to now, because a task follows its records. */
  async idsConcerned(tx: Transaction, goldenIds: readonly string[]): Promise<string[]> {
    const named = (await this.goldenState.tasks(tx, goldenIds)).filter(isAboutRelations);
    const links = await this.goldenState.links(tx, [
      ...new Set(named.flatMap(({ anchorNumbers, recordNumbers }) => [...anchorNumbers, ...recordNumbers])),
    ]);
    return [...new Set([...goldenIds, ...links.flatMap(({ goldenId }) => goldenId ?? [])])].sort();
  }

  /** Those of the ids that are active. */
  async subject(tx: Transaction, goldenIds: readonly string[]): Promise<CheckSubject> {
    const goldens = await this.carriers.goldens(tx, goldenIds);
    const relations = await this.finder.derive(tx, await this.statements.ofGoldens(tx, goldens.map(idOf)), goldens);
    const clusters = await this.clustersOf(tx, goldens);
    return { goldens, clusters, relations, drafts: await this.draftTasks(tx, goldens, clusters, relations) };
  }

  /** Tasks of any kind and state that name one of the ids. */
  tasks(tx: Transaction, goldenIds: readonly string[]): Promise<StoredTask[]> {
    return this.goldenState.tasks(tx, goldenIds);
  }

  private async clustersOf(tx: Transaction, goldens: readonly StoredGoldenRecord[]): Promise<TaskCluster[]> {
    const members = await this.goldenState.members(tx, goldens.map(idOf));
    return goldens.map(({ id }) => ({
      goldenId: id,
      members: members
        .filter(({ goldenId }) => goldenId === id)
        .map(({ recordNumber, source, recordKey }) => ({ recordNumber, identity: { source, recordKey } })),
    }));
  }

  private async draftTasks(
    tx: Transaction,
    goldens: readonly StoredGoldenRecord[],
    clusters: readonly TaskCluster[],
    relations: readonly DerivedRelation[],
  ): Promise<TaskDraft[]> {
    const findings = [
      ...relationFindings(relations, await this.endNames(tx, relations)),
      ...successionFindings(await this.successions.among(tx, goldens, clusters)),
    ];
    const decisions = await this.decisionState.naming(tx, [
      ...new Set(findings.flatMap(({ recordNumbers }) => recordNumbers)),
    ]);
    const holds = new Set(decisions.flatMap(({ fingerprints }) => fingerprints));
    return deriveTasks({ clusters, edges: [], findings, holds });
  }

  /** By golden id the lowest of its members by identity: ids depend on the order of arrival, and evidence must not. */
  private async endNames(
    tx: Transaction,
    relations: readonly DerivedRelation[],
  ): Promise<ReadonlyMap<string, RecordIdentity>> {
    const doubtful = relations.filter(({ status }) => status === 'ambiguous' || status === 'disputed');
    const ids = new Set(doubtful.flatMap(({ ends }) => ends.map(({ goldenId }) => goldenId)));
    const names = new Map<string, RecordIdentity>();
    for (const { goldenId, source, recordKey } of await this.goldenState.members(tx, [...ids])) {
      const name = { source, recordKey };
      const known = names.get(goldenId);
      if (known === undefined || compareIdentity(name, known) < 0) names.set(goldenId, name);
    }
    return names;
  }
}

const idOf = ({ id }: StoredGoldenRecord): string => id;
