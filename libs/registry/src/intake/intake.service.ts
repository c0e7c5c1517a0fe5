import { Inject, Injectable } from '@nestjs/common';
import {
  IntakeRepository,
  PendingRecordRepository,
  RecordKeyRepository,
  SourceRecordRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  firstForms,
  hasOneForm,
  keysToMake,
  NO_AFFINITY,
  pushRequest,
  versionQuestions,
  type IntakePlan,
  type IntakeRequest,
  type PlannedItem,
  planIntake,
  type PlannedVersion,
  type RecordPush,
} from '@sogoc/resolution';

import { CoalescedHints } from '../resolution-hints/coalesced-hints';
import type { IntakeScope } from './intake-scope';
import { refusalError } from './refusal-error';
import type { TakenRecord } from './taken-record';
import { RecordNotFoundError } from '../finding-by-id/errors';

/** Failed records that one replay without keys takes; the next call takes the next ones. */
const MAX_REPLAYED = 10_000;

/** A record that goes; null for one whose source sends no versions. */
export interface RecordDelete {
  readonly recordKey: string;
  readonly sourceVersion: number | null;
}

/** Runs at the end of the transaction that takes items in, and is told what becomes of each. */
export type BesideIntake = (tx: Transaction, taken: readonly TakenRecord[]) => Promise<void>;

/** Takes versions and tombstones in: committed as pending before the answer, whatever the queue does. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly records: IntakeRepository,
    private readonly keys: RecordKeyRepository,
    private readonly sourceRecords: SourceRecordRepository,
    private readonly pending: PendingRecordRepository,
    @Inject(CoalescedHints) private readonly hints: Pick<CoalescedHints, 'send'>,
  ) {}

  /** Answers in the order of `pushes`. */
  async push(scope: IntakeScope, pushes: readonly RecordPush[]): Promise<TakenRecord[]> {
    const { attributes } = scope.declaration;
    return this.take(
      scope,
      pushes.map((push) => pushRequest(push, attributes)),
    );
  }

  /** Answers in the order of `deletes`. */
  async remove(scope: IntakeScope, deletes: readonly RecordDelete[]): Promise<TakenRecord[]> {
    return this.take(scope, deletes.map(deleteRequest));
  }

  /** Pushes and deletes in the order given, with what is to be committed with them or not at all; answers in the same order. */
  async takeWith(
    scope: IntakeScope,
    requests: readonly IntakeRequest[],
    beside: BesideIntake,
  ): Promise<readonly TakenRecord[]> {
    return this.commit(scope, requests, beside);
  }

  /** Has these records resolved anew; answers in the order of `recordKeys`. */
  async replay(scope: IntakeScope, recordKeys: readonly string[]): Promise<TakenRecord[]> {
    const views = await this.sourceRecords.find(scope.declaration.entity, scope.source, recordKeys);
    await this.askAgain(
      scope,
      views.map(({ recordNumber }) => recordNumber),
    );
    const byKey = new Map(views.map((view) => [view.askedKey, view]));
    return recordKeys.map((recordKey): TakenRecord => {
      const view = byKey.get(recordKey);
      if (view === undefined) return { status: 'rejected', error: new RecordNotFoundError() };
      return { status: 'pending', recordNumber: view.recordNumber };
    });
  }

  /** Has the source's failed records resolved anew. Answers how many. */
  async replayFailed(scope: IntakeScope): Promise<number> {
    const recordNumbers = await this.sourceRecords.failedRecordNumbers(
      scope.declaration.entity,
      scope.source,
      MAX_REPLAYED,
    );
    await this.askAgain(scope, recordNumbers);
    return recordNumbers.length;
  }

  private async askAgain(scope: IntakeScope, recordNumbers: readonly number[]): Promise<void> {
    if (recordNumbers.length === 0) return;
    await this.transactions.run((tx) => this.pending.add(tx, scope.declaration.entity, recordNumbers));
    this.hints.send(scope.declaration.entity);
  }

  private async take(scope: IntakeScope, requests: readonly IntakeRequest[]): Promise<TakenRecord[]> {
    return requests.length === 0 ? [] : this.commit(scope, requests);
  }

  private async commit(
    scope: IntakeScope,
    requests: readonly IntakeRequest[],
    beside?: BesideIntake,
  ): Promise<TakenRecord[]> {
    const { taken, stored } = await this.transactions.run(async (tx) => {
      const { plan, receiptNumbers } = await this.store(tx, scope, requests);
      const items = plan.items.map((item) => takenRecord(item, receiptNumbers));
      await beside?.(tx, items);
      return { taken: items, stored: receiptNumbers.length };
    });
    if (stored > 0) this.hints.send(scope.declaration.entity);
    return taken;
  }

  private async store(
    tx: Transaction,
    scope: IntakeScope,
    pushed: readonly IntakeRequest[],
  ): Promise<{ plan: IntakePlan; receiptNumbers: number[] }> {
    if (pushed.length === 0) return { plan: { items: [], versions: [] }, receiptNumbers: [] };
    const { entity } = scope.declaration;
    const made = keysToMake(pushed);
    if (made.length > 0) await this.records.ensureRecords(tx, entity, scope.source, firstForms(made));
    const requests = await this.inStoredForm(tx, scope, pushed);
    const recordKeys = [...new Set(requests.map(({ recordKey }) => recordKey))];
    const locked = await this.records.lockRecords(tx, entity, scope.source, recordKeys);
    const asked = versionQuestions(requests, locked);
    const stored = asked.length === 0 ? [] : await this.records.storedVersions(tx, asked);
    const plan = planIntake(requests, locked, stored);
    const receiptNumbers = plan.versions.length === 0 ? [] : await this.storeVersions(tx, entity, plan.versions);
    return { plan, receiptNumbers };
  }

  /** Keys that differ in Unicode normalisation only are one record, which keeps the form that came first. */
  private async inStoredForm(
    tx: Transaction,
    { declaration: { entity }, source }: IntakeScope,
    requests: readonly IntakeRequest[],
  ): Promise<readonly IntakeRequest[]> {
    if (requests.every(({ recordKey }) => hasOneForm(recordKey))) return requests;
    const keys = requests.map(({ recordKey }) => recordKey);
    const stored = await this.keys.storedKeys(tx, entity, source, keys);
    return requests.map((request) => ({ ...request, recordKey: stored.get(request.recordKey) ?? request.recordKey }));
  }

  private async storeVersions(tx: Transaction, entity: string, versions: readonly PlannedVersion[]): Promise<number[]> {
    const receiptNumbers = await this.records.insertVersions(tx, versions);
    const leading = new Map(
      versions.flatMap((version, index) =>
        version.leads ? [[version.recordNumber, { ...version, receiptNumber: receiptNumbers[index]! }] as const] : [],
      ),
    );
    if (leading.size > 0) await this.records.moveLeading(tx, [...leading.values()]);
    const affinities = new Map(versions.map(({ recordNumber, affinity = NO_AFFINITY }) => [recordNumber, affinity]));
    await this.pending.addPushed(tx, entity, affinities);
    return receiptNumbers;
  }
}

export const deleteRequest = ({ recordKey, sourceVersion }: RecordDelete): IntakeRequest => ({
  recordKey,
  item: { kind: 'delete', sourceVersion },
  attributes: null,
});

function takenRecord({ decision, record, versionIndex }: PlannedItem, receiptNumbers: readonly number[]): TakenRecord {
  if (decision.answer === 'rejected') return { status: 'rejected', error: refusalError(decision.reason) };
  const { recordNumber, goldenId, newestReceiptNumber } = record!;
  const leading = decision.answer === 'unchanged' ? (newestReceiptNumber ?? undefined) : undefined;
  return {
    status: decision.answer,
    recordNumber,
    receiptNumber: versionIndex === undefined ? leading : receiptNumbers[versionIndex],
    goldenId: goldenId ?? undefined,
  };
}
