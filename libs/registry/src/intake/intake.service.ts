import { Inject, Injectable } from '@nestjs/common';
import {
  IntakeRepository,
  PendingRecordRepository,
  PLANS_KEPT_FROM,
  RecordKeyRepository,
  SourceRecordRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  deleteRequest,
  firstForms,
  hasOneForm,
  leadingAfter,
  type LeadingVersionRow,
  type LockedRecord,
  keysToMake,
  NO_AFFINITY,
  pushRequest,
  versionQuestions,
  type IntakePlan,
  type IntakeRequest,
  type PlannedItem,
  planIntake,
  type PlannedVersion,
  type RecordDelete,
  type RecordPush,
} from '@sogoc/resolution';

import { CoalescedHints } from '../waking-workers/coalesced-hints';
import type { IntakeScope } from './intake-scope';
import { refusalError } from './refusal-error';
import type { TakenRecord } from './taken-record';
import { RecordNotFoundError } from '../finding-by-id/errors';

/** Failed records that one replay without keys takes; the next call takes the next ones. */
const MAX_REPLAYED = 10_000;

/** The transaction in which items are taken in, while it is open. */
export interface OpenIntake {
  readonly tx: Transaction;
  readonly scope: IntakeScope;
  /** Others make the same records just now. */
  readonly isContended: boolean;
}

/** What became of items, in their order. */
export interface TakenItems {
  readonly taken: readonly TakenRecord[];
  /** Versions that were stored: the worker is woken when there are some. */
  readonly stored: number;
}

/** Another transaction made a record that this one was about to make. */
class RecordMadeMeanwhile extends Error {}

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
  async push(scope: IntakeScope, pushes: readonly RecordPush[]): Promise<readonly TakenRecord[]> {
    const { attributes } = scope.declaration;
    return this.take(
      scope,
      pushes.map((push) => pushRequest(push, attributes)),
    );
  }

  /** Answers in the order of `deletes`. */
  async remove(scope: IntakeScope, deletes: readonly RecordDelete[]): Promise<readonly TakenRecord[]> {
    return this.take(scope, deletes.map(deleteRequest));
  }

  /**
   * One transaction; `work` may be repeated as a whole, so it keeps nothing between. Whatever it does beside {@link takeIn} is committed
   * with the items or not at all.
   */
  async run<T extends Pick<TakenItems, 'stored'>>(
    scope: IntakeScope,
    work: (open: OpenIntake) => Promise<T>,
  ): Promise<T> {
    const done = await this.runOnce(scope, false, work).catch((error: unknown) => {
      if (!(error instanceof RecordMadeMeanwhile)) throw error;
      return this.runOnce(scope, true, work);
    });
    if (done.stored > 0) this.hints.send(scope.declaration.entity);
    return done;
  }

  /** Locks the records, plans what is stored and stores it: pushes and deletes in the order given. */
  async takeIn(open: OpenIntake, requests: readonly IntakeRequest[]): Promise<TakenItems> {
    const { plan, receiptNumbers } = await this.store(open, requests);
    return { taken: plan.items.map((item) => takenRecord(item, receiptNumbers)), stored: receiptNumbers.length };
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

  private async take(scope: IntakeScope, requests: readonly IntakeRequest[]): Promise<readonly TakenRecord[]> {
    if (requests.length === 0) return [];
    return (await this.run(scope, (open) => this.takeIn(open, requests))).taken;
  }

  private async runOnce<T>(
    scope: IntakeScope,
    isContended: boolean,
    work: (open: OpenIntake) => Promise<T>,
  ): Promise<T> {
    return this.transactions.run((tx) => work({ tx, scope, isContended }));
  }

  /** Records are made with what leads them, unless that was tried, or keys may be others' in another normalisation: then before. */
  private async store(
    { tx, scope, isContended }: OpenIntake,
    pushed: readonly IntakeRequest[],
  ): Promise<{ plan: IntakePlan; receiptNumbers: number[] }> {
    if (pushed.length === 0) return { plan: { items: [], versions: [] }, receiptNumbers: [] };
    const { entity } = scope.declaration;
    const toMake = keysToMake(pushed);
    const isMadeBefore = isContended || !toMake.every(hasOneForm);
    if (toMake.length > 0 && isMadeBefore)
      await this.records.ensureRecords(tx, entity, scope.source, firstForms(toMake));
    const requests = await this.inStoredForm(tx, scope, pushed);
    const recordKeys = [...new Set(requests.map(({ recordKey }) => recordKey))];
    const locked = await this.records.lockRecords(tx, entity, scope.source, recordKeys);
    const asked = versionQuestions(requests, locked);
    const stored = asked.length === 0 ? [] : await this.records.storedVersions(tx, asked);
    const made = isMadeBefore ? [] : await this.drawRecords(tx, toMake, locked);
    const plan = planIntake(requests, [...locked, ...made], stored);
    const receiptNumbers = plan.versions.length === 0 ? [] : await this.storeVersions(tx, scope, plan.versions, made);
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

  /** Those of the keys that no record has yet. */
  private async drawRecords(
    tx: Transaction,
    recordKeys: readonly string[],
    locked: readonly LockedRecord[],
  ): Promise<LockedRecord[]> {
    const known = new Set(locked.map(({ recordKey }) => recordKey));
    const unknown = [...new Set(recordKeys)].filter((recordKey) => !known.has(recordKey));
    return unknown.length === 0 ? [] : this.records.drawRecords(tx, unknown);
  }

  private async storeVersions(
    tx: Transaction,
    { declaration: { entity }, source }: IntakeScope,
    versions: readonly PlannedVersion[],
    made: readonly LockedRecord[],
  ): Promise<number[]> {
    const affinities = new Map(versions.map(({ recordNumber, affinity = NO_AFFINITY }) => [recordNumber, affinity]));
    const addPending = (): Promise<void> => this.pending.addPushed(tx, entity, affinities);
    if (made.length === 0) {
      const [numbers] = await tx.inOneTrip(() => [this.records.insertVersions(tx, versions), addPending()]);
      await this.records.moveLeading(tx, leadingAfter(versions, numbers));
      return numbers;
    }
    const receiptNumbers = await this.records.drawReceipts(tx, versions.length);
    const leading = leadingAfter(versions, receiptNumbers);
    const isMade = new Set(made.map(({ recordNumber }) => recordNumber));
    const moved = leading.filter(({ recordNumber }) => !isMade.has(recordNumber));
    const writes: (() => Promise<unknown>)[] = [
      () => this.makeRecords(tx, entity, source, leading, made),
      () => this.records.insertVersions(tx, versions, receiptNumbers),
      ...(moved.length > 0 ? [() => this.records.moveLeading(tx, moved)] : []),
      addPending,
    ];
    // Of many rows each write is several statements, which must not come between those of the others.
    if (versions.length < PLANS_KEPT_FROM) await tx.inOneTrip(() => writes.map((write) => write()));
    else for (const write of writes) await write();
    return receiptNumbers;
  }

  private async makeRecords(
    tx: Transaction,
    entity: string,
    source: string,
    leading: readonly LeadingVersionRow[],
    made: readonly LockedRecord[],
  ): Promise<void> {
    const keyOf = new Map(made.map(({ recordNumber, recordKey }) => [recordNumber, recordKey]));
    const rows = leading.flatMap((version) => {
      const recordKey = keyOf.get(version.recordNumber);
      return recordKey === undefined ? [] : [{ ...version, recordKey }];
    });
    if (!(await this.records.makeRecords(tx, entity, source, rows))) throw new RecordMadeMeanwhile();
  }
}

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
