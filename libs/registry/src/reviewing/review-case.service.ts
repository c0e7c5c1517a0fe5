import { CollectionAccess, type Grant, projectRecord, type ShownCrosswalkRecord } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@sogoc/kernel';
import {
  CrosswalkRepository,
  ExplanationRepository,
  ReviewQueueRepository,
  type StoredCrosswalkRecord,
  TransactionRunner,
} from '@sogoc/persistence';
import { type KeyedEdge, overriddenEvidence } from '@sogoc/resolution';

import { ExplanationsService, type PairAnswer } from '../explaining/explanations.service';
import { CurrentPolicy } from '../resolving/current-policy';
import { type CaseDifferences, caseDifferences, caseEdges, type ShownCaseEdge } from './case-evidence';
import { ReviewQueueService } from './review-queue.service';
import { type ReviewTaskCase, ReviewTasksService } from './review-tasks.service';
import type { ShownQueuedTask } from './show-queued-task';

/** A task with all that a steward judges it by. */
export interface WholeCase extends Pick<ReviewTaskCase, 'notes' | 'goldens' | 'preview'> {
  readonly task: ShownQueuedTask;
  /** In the order of `task.goldenIds`, the first few of many; the records of the strongest evidence first. */
  readonly sides: readonly {
    readonly goldenId: string;
    readonly records: readonly ShownCrosswalkRecord[];
    /** Whether it has more records than are shown. */
    readonly cut: boolean;
  }[];
  /** Why the two records are together or not; absent where the task rests on no pair. */
  readonly explanation?: PairAnswer;
  readonly differences?: CaseDifferences;
  /** What each verdict sets aside, for which it must say a reason. */
  readonly reasonRequired: { readonly same: readonly string[]; readonly different: readonly string[] };
  /** Content hashes; `whenQueued` is absent when no version is kept from before. */
  readonly policy: { readonly whenQueued?: string; readonly now: string };
  readonly graph: {
    readonly nodes: readonly { readonly recordId: string; readonly source: string; readonly goldenId: string }[];
    readonly edges: readonly ShownCaseEdge[];
  };
  readonly related: readonly (ShownQueuedTask & { readonly because: string })[];
}

const MOST_MEMBERS = 50;
const MOST_SIDES = 10;
const MOST_EDGES = 500;
const MOST_RELATED = 20;

interface Side {
  readonly goldenId: string;
  readonly records: readonly StoredCrosswalkRecord[];
  readonly cut: boolean;
}

/** Reads a whole case at once. */
@Injectable()
export class ReviewCaseService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly policies: CurrentPolicy,
    private readonly queue: ReviewQueueService,
    private readonly tasks: ReviewTasksService,
    private readonly explanations: ExplanationsService,
    private readonly stored: ReviewQueueRepository,
    private readonly crosswalk: CrosswalkRepository,
    private readonly places: ExplanationRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Throws `ReviewTaskNotFoundError`. */
  async read(id: string, caller: Grant): Promise<WholeCase> {
    const task = await this.queue.read(id, caller);
    const opened = this.collections.open(task.collection, caller);
    const evidence = task.records.map(({ recordId }) => Number(recordId));
    const [{ notes, goldens, preview }, sides, pair, explanation] = await Promise.all([
      this.tasks.read(id, caller),
      this.sidesOf(task, evidence),
      this.crosswalk.listByNumbers(evidence),
      this.explain(task, caller),
    ]);
    const edges = await this.edgesAmong(sides);
    const [left, right] = evidence.flatMap((number) => pair.filter(({ recordNumber }) => recordNumber === number));
    return {
      task,
      notes,
      goldens,
      ...(preview && { preview }),
      sides: sides.map(({ goldenId, records, cut }) => ({
        goldenId,
        records: records.map((record) => projectRecord(record, opened.grant)),
        cut,
      })),
      ...(explanation && { explanation }),
      ...(left && right && { differences: caseDifferences(opened, left, right) }),
      reasonRequired: reasonsOf(sides, edges, preview?.approvalReasons ?? []),
      policy: await this.policyOf(opened.declaration.entity, task),
      graph: { nodes: sides.flatMap(nodesOf), edges: caseEdges(edges) },
      related: await this.relatedTo(task.id, caller),
    };
  }

  private async sidesOf({ goldenIds }: ShownQueuedTask, evidence: readonly number[]): Promise<readonly Side[]> {
    const first = new Set(evidence);
    const rank = ({ recordNumber }: StoredCrosswalkRecord): number => (first.has(recordNumber) ? 0 : 1);
    return Promise.all(
      goldenIds.slice(0, MOST_SIDES).map(async (goldenId) => {
        const records = await this.crosswalk.listOfGolden(goldenId, 0, MOST_MEMBERS + 1);
        const shown = records.slice(0, MOST_MEMBERS).sort((one, other) => rank(one) - rank(other));
        return { goldenId, records: shown, cut: records.length > MOST_MEMBERS };
      }),
    );
  }

  private async edgesAmong(sides: readonly Side[]): Promise<readonly KeyedEdge[]> {
    const numbers = sides.flatMap(({ records }) => records.map(({ recordNumber }) => recordNumber));
    return this.transactions.run((tx) => this.places.edgesAmong(tx, numbers, MOST_EDGES));
  }

  /** A record may have left or gone since the task was written: then there is nothing to explain. */
  private async explain({ records }: ShownQueuedTask, caller: Grant): Promise<PairAnswer | undefined> {
    const [left, right] = records;
    if (!left || !right) return undefined;
    try {
      return await this.explanations.explain({ recordId: left.recordId }, { recordId: right.recordId }, caller);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private async policyOf(entity: string, { createdAt }: ShownQueuedTask): Promise<WholeCase['policy']> {
    const [{ hash }, whenQueued] = await Promise.all([
      this.policies.toReadBy(entity),
      this.stored.policyAt(entity, new Date(createdAt)),
    ]);
    return { ...(whenQueued !== null && { whenQueued }), now: hash };
  }

  private async relatedTo(id: string, caller: Grant): Promise<WholeCase['related']> {
    const related = await this.stored.related(id, MOST_RELATED);
    const because = new Map(related.map((task) => [task.id, task.because]));
    const tasks = await this.queue.readMany([...because.keys()], caller);
    return tasks.map((task) => ({ ...task, because: because.get(task.id) ?? '' }));
  }
}

function reasonsOf(
  [left, right]: readonly Side[],
  edges: readonly KeyedEdge[],
  approvalReasons: readonly string[],
): WholeCase['reasonRequired'] {
  if (!left || !right) return { same: [], different: [] };
  const sides = { left: left.records.map(numberOf), right: right.records.map(numberOf) };
  return {
    same: overriddenEvidence('same', sides, edges, approvalReasons),
    different: overriddenEvidence('different', sides, edges),
  };
}

const numberOf = ({ recordNumber }: StoredCrosswalkRecord): number => recordNumber;

const nodesOf = ({ goldenId, records }: Side): WholeCase['graph']['nodes'] =>
  records.map(({ recordNumber, source }) => ({ recordId: String(recordNumber), source, goldenId }));
