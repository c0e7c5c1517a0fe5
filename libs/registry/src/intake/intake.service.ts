import { Inject, Injectable } from '@nestjs/common';
import { contentHash } from '@sogoc/kernel';
import {
  IntakeRepository,
  type LockedRecord,
  normalKey,
  PendingRecordRepository,
  RecordKeyRepository,
  SourceRecordRepository,
  type Transaction,
  UnitOfWork,
  type VersionQuestion,
} from '@sogoc/persistence';

import { CoalescedHints } from './coalesced-hints';
import type { IntakeItem } from './decide-intake';
import type { IntakeScope } from './intake-scope';
import { type IntakePlan, type IntakeRequest, type PlannedItem, planIntake, type PlannedVersion } from './plan-intake';
import type { RecordPush } from './record-push';
import { RecordNotFoundError } from './record-not-found.error';
import { refusalError } from './refusal-error';
import type { TakenRecord } from './taken-record';

/** Failed records that one replay without keys takes; the next call takes the next ones. */
const MAX_REPLAYED = 10_000;

/** Takes versions and tombstones in: committed as pending before the answer, whatever the queue does. */
@Injectable()
export class IntakeService {
  private readonly keys = new RecordKeyRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: IntakeRepository,
    private readonly sourceRecords: SourceRecordRepository,
    private readonly pending: PendingRecordRepository,
    @Inject(CoalescedHints) private readonly hints: Pick<CoalescedHints, 'send'>,
  ) {}

  /** Answers in the order of `pushes`. */
  async push(scope: IntakeScope, pushes: readonly RecordPush[]): Promise<TakenRecord[]> {
    return this.take(scope, pushes.map(requestOf));
  }

  /** Answers in the order of `recordKeys`. */
  async remove(
    scope: IntakeScope,
    recordKeys: readonly string[],
    sourceVersion: number | null,
  ): Promise<TakenRecord[]> {
    const item: IntakeItem = { kind: 'delete', sourceVersion };
    return this.take(
      scope,
      recordKeys.map((recordKey) => ({ recordKey, item, attributes: null })),
    );
  }

  /** Has these records resolved anew; answers in the order of `recordKeys`. */
  async replay(scope: IntakeScope, recordKeys: readonly string[]): Promise<TakenRecord[]> {
    const views = await this.sourceRecords.find(scope.declaration.entity, scope.source, recordKeys);
    await this.askAgain(
      scope,
      views.map(({ recordNo }) => recordNo),
    );
    const byKey = new Map(views.map((view) => [view.askedKey, view]));
    return recordKeys.map((recordKey): TakenRecord => {
      const view = byKey.get(recordKey);
      if (view === undefined) return { status: 'rejected', error: new RecordNotFoundError() };
      return { status: 'pending', recordNo: view.recordNo };
    });
  }

  /** Has the source's failed records resolved anew. Answers how many. */
  async replayFailed(scope: IntakeScope): Promise<number> {
    const recordNos = await this.sourceRecords.failedRecordNos(scope.declaration.entity, scope.source, MAX_REPLAYED);
    await this.askAgain(scope, recordNos);
    return recordNos.length;
  }

  private async askAgain(scope: IntakeScope, recordNos: readonly number[]): Promise<void> {
    if (recordNos.length === 0) return;
    await this.unitOfWork.run((tx) => this.pending.add(tx, scope.declaration.entity, recordNos));
    this.hints.send(scope.declaration.entity);
  }

  private async take(scope: IntakeScope, requests: readonly IntakeRequest[]): Promise<TakenRecord[]> {
    if (requests.length === 0) return [];
    const { plan, receiptNos } = await this.unitOfWork.run((tx) => this.store(tx, scope, requests));
    if (receiptNos.length > 0) this.hints.send(scope.declaration.entity);
    return plan.items.map((item) => takenRecord(item, receiptNos));
  }

  private async store(
    tx: Transaction,
    scope: IntakeScope,
    pushed: readonly IntakeRequest[],
  ): Promise<{ plan: IntakePlan; receiptNos: number[] }> {
    const { entity } = scope.declaration;
    const made = pushed
      .filter(({ item }) => item.kind === 'put' || item.sourceVersion !== null)
      .map(({ recordKey }) => recordKey);
    if (made.length > 0) await this.records.ensureRecords(tx, entity, scope.source, firstForms(made));
    const requests = await this.inStoredForm(tx, scope, pushed);
    const recordKeys = [...new Set(requests.map(({ recordKey }) => recordKey))];
    const locked = await this.records.lockRecords(tx, entity, scope.source, recordKeys);
    const asked = versionQuestions(requests, locked);
    const stored = asked.length === 0 ? [] : await this.records.storedVersions(tx, asked);
    const plan = planIntake(requests, locked, stored);
    const receiptNos = plan.versions.length === 0 ? [] : await this.storeVersions(tx, entity, plan.versions);
    return { plan, receiptNos };
  }

  /** Keys that differ in Unicode normalisation only are one record, which keeps the form that came first. */
  private async inStoredForm(
    tx: Transaction,
    { declaration: { entity }, source }: IntakeScope,
    requests: readonly IntakeRequest[],
  ): Promise<readonly IntakeRequest[]> {
    if (requests.every(({ recordKey }) => HAS_ONE_FORM.test(recordKey))) return requests;
    const keys = requests.map(({ recordKey }) => recordKey);
    const stored = await this.keys.storedKeys(tx, entity, source, keys);
    return requests.map((request) => ({ ...request, recordKey: stored.get(request.recordKey) ?? request.recordKey }));
  }

  private async storeVersions(tx: Transaction, entity: string, versions: readonly PlannedVersion[]): Promise<number[]> {
    const receiptNos = await this.records.insertVersions(tx, versions);
    const leading = new Map(
      versions.flatMap((version, index) =>
        version.leads ? [[version.recordNo, { ...version, receiptNo: receiptNos[index]! }] as const] : [],
      ),
    );
    if (leading.size > 0) await this.records.moveLeading(tx, [...leading.values()]);
    await this.pending.add(tx, entity, [...new Set(versions.map(({ recordNo }) => recordNo))]);
    return receiptNos;
  }
}

/** Digits, small letters and signs that no other character is normalised to; `K` is what the sign of the kelvin becomes. */
const HAS_ONE_FORM = /^[0-9a-zA-JL-Z_./ -]*$/;

/** Of keys that differ in normalisation only, the first. */
function firstForms(recordKeys: readonly string[]): string[] {
  const firsts = new Map<string, string>();
  for (const key of recordKeys) if (!firsts.has(normalKey(key))) firsts.set(normalKey(key), key);
  return [...firsts.values()];
}

/** New records have no versions to ask about. */
function versionQuestions(requests: readonly IntakeRequest[], locked: readonly LockedRecord[]): VersionQuestion[] {
  const known = new Map(
    locked
      .filter(({ newestReceiptNo }) => newestReceiptNo !== null)
      .map((record) => [record.recordKey, record.recordNo]),
  );
  return requests.flatMap(({ recordKey, item }) => {
    const recordNo = known.get(recordKey);
    const contentHash = item.kind === 'put' ? item.contentHash : null;
    return recordNo === undefined ? [] : [{ recordNo, sourceVersion: item.sourceVersion, contentHash }];
  });
}

function takenRecord({ decision, record, versionIndex }: PlannedItem, receiptNos: readonly number[]): TakenRecord {
  if (decision.answer === 'rejected') return { status: 'rejected', error: refusalError(decision.reason) };
  const { recordNo, goldenId, newestReceiptNo } = record!;
  const leading = decision.answer === 'unchanged' ? (newestReceiptNo ?? undefined) : undefined;
  return {
    status: decision.answer,
    recordNo,
    receiptNo: versionIndex === undefined ? leading : receiptNos[versionIndex],
    goldenId: goldenId ?? undefined,
  };
}

function requestOf({ recordKey, sourceVersion, observedAt, attributes }: RecordPush): IntakeRequest {
  const instant = observedAt?.getTime() ?? null;
  const content = contentHash(instant === null ? { attributes } : { attributes, observedAt: instant });
  return {
    recordKey,
    item: { kind: 'put', sourceVersion, observedAt: instant, contentHash: content },
    attributes: JSON.stringify(attributes),
  };
}
