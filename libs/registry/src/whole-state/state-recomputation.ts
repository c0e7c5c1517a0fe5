import { Injectable } from '@nestjs/common';
import type { AnchoredId } from '@sogoc/golden';
import { groupBy } from '@sogoc/kernel';
import {
  type ConsideredRecordRow,
  RecomputationInputRepository,
  RecordVersionRepository,
  type Transaction,
} from '@sogoc/persistence';
import {
  consideredVersions,
  type DerivedRecord,
  type DerivedState,
  deriveRecord,
  deriveState,
  readableVersions,
  type ResolutionPolicy,
  SET_ASIDE_CODE,
  type SourceRecordInput,
} from '@sogoc/resolution';

export interface RecomputationProgress {
  /** Is given what is being done and, of what is counted, how many are done. */
  readonly progress?: (step: 'standardise' | 'compute', done: number) => void;
}

/** Reads all that an entity's state is a function of, and computes it. `tx` should see one snapshot. */
@Injectable()
export class StateRecomputation {
  constructor(
    private readonly inputs: RecomputationInputRepository,
    private readonly versions: RecordVersionRepository,
  ) {}

  /**
   * The whole state under a policy. News that nobody has resolved yet is left out: a record counts as it was when it was last resolved,
   * so that what is stored can be compared at any time.
   */
  async recompute(
    tx: Transaction,
    policy: ResolutionPolicy,
    { progress = () => undefined }: RecomputationProgress = {},
  ): Promise<DerivedState> {
    const { entity } = policy.entity.declaration;
    const records: DerivedRecord[] = [];
    for await (const page of this.inputs.records(tx, entity, SET_ASIDE_CODE)) {
      for (const record of await this.derivePage(tx, page, policy)) records.push(record);
      progress('standardise', records.length);
    }
    const decisions = await this.inputs.decisions(tx, entity);
    const pins = await this.inputs.pins(tx, entity);
    progress('compute', 0);
    return deriveState({ records, decisions, pins }, policy);
  }

  /** All ids of an entity and where they are anchored. */
  async anchors(tx: Transaction, entity: string): Promise<AnchoredId[]> {
    return this.inputs.anchors(tx, entity);
  }

  /** Of older versions only those that a record remembers are read, and the others when the leading one does not standardise. */
  private async derivePage(
    tx: Transaction,
    page: readonly ConsideredRecordRow[],
    policy: ResolutionPolicy,
  ): Promise<DerivedRecord[]> {
    const known = await this.readVersions(tx, page);
    const leading = await this.withContents(tx, known, ({ versions }) => readableVersions(versions));
    const derived = leading.map((record) => deriveRecord(record, policy));
    const failed = new Set(derived.filter(({ status }) => status === 'failed').map(({ recordNumber }) => recordNumber));
    if (failed.size === 0) return derived;
    const whole = await this.withContents(
      tx,
      known.filter(({ recordNumber }) => failed.has(recordNumber)),
      ({ versions }) => versions,
    );
    const again = new Map(whole.map((record) => [record.recordNumber, deriveRecord(record, policy)]));
    return derived.map((record) => again.get(record.recordNumber) ?? record);
  }

  private async readVersions(tx: Transaction, page: readonly ConsideredRecordRow[]): Promise<SourceRecordInput[]> {
    const recordNumbers = page
      .filter(({ consideredNumber }) => consideredNumber !== null)
      .map(({ recordNumber }) => recordNumber);
    const rows = groupBy(await this.versions.versions(tx, recordNumbers), ({ recordNumber }) => recordNumber);
    return page.flatMap(({ recordNumber, source, recordKey, consideredNumber, isSetAside, effectiveReceiptNumber }) => {
      if (consideredNumber === null) return [];
      const considered = consideredVersions(rows.get(recordNumber) ?? [], consideredNumber);
      if (considered.length === 0) return [];
      return {
        recordNumber,
        source,
        recordKey,
        versions: considered.map((version) => ({ ...version, attributes: null })),
        ...(isSetAside && { setAside: { effectiveReceiptNumber } }),
      };
    });
  }

  private async withContents(
    tx: Transaction,
    records: readonly SourceRecordInput[],
    wanted: (record: SourceRecordInput) => SourceRecordInput['versions'],
  ): Promise<SourceRecordInput[]> {
    const receiptNumbers = records
      .flatMap(wanted)
      .filter(({ deleted }) => !deleted)
      .map(({ receiptNumber }) => receiptNumber);
    const contents = await this.versions.contents(tx, receiptNumbers);
    return records.map((record) => ({
      ...record,
      versions: record.versions.map((version) => ({
        ...version,
        attributes: contents.get(version.receiptNumber) ?? null,
      })),
    }));
  }
}
