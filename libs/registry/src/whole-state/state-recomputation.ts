import { Injectable } from '@nestjs/common';
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
  deriveRecord,
  readableVersions,
  type ResolutionPolicy,
  type Scratch,
  SET_ASIDE_CODE,
  SlicedDerivation,
  type SourceRecordInput,
} from '@sogoc/resolution';

/** Records that are held in memory at once when nothing else is said. */
export const SLICE_SIZE = 10_000;

/** Records in the order of their numbers, and what they amount to; of some nothing could be made. */
export interface DerivedPage {
  readonly rows: readonly ConsideredRecordRow[];
  readonly derived: ReadonlyMap<number, DerivedRecord>;
}

export interface RecomputationOptions {
  readonly scratch: Scratch;
  readonly sliceSize: number;
  /** Is given what is being done and, of what is counted, how many are done. */
  readonly progress?: (step: 'standardise' | 'compare in blocks', done: number) => void;
  /** Is shown all records page by page; nothing holds them afterwards. */
  readonly onPage?: (page: DerivedPage) => Promise<void>;
}

/** Reads all that an entity's state is a function of, and computes it in slices. `tx` should see one snapshot. */
@Injectable()
export class StateRecomputation {
  constructor(
    private readonly inputs: RecomputationInputRepository,
    private readonly versions: RecordVersionRepository,
  ) {}

  /**
   * A derivation that has taken all records and compared them. News that nobody has resolved yet is left out: a record counts as it was
   * when it was last resolved, so that what is stored can be compared at any time.
   */
  async takeAll(
    tx: Transaction,
    policy: ResolutionPolicy,
    { scratch, sliceSize, progress = () => undefined, onPage }: RecomputationOptions,
  ): Promise<SlicedDerivation> {
    const { entity } = policy.entity.declaration;
    const decisions = await this.inputs.decisions(tx, entity);
    const pins = await this.inputs.pins(tx, entity);
    const expected = await this.inputs.count(tx, entity);
    const derivation = new SlicedDerivation({ policy, scratch, sliceSize, expected, decisions, pins });
    for await (const rows of this.inputs.records(tx, entity, SET_ASIDE_CODE)) {
      const records = await this.derivePage(tx, rows, policy);
      const derived = new Map(records.map((record) => [record.recordNumber, record]));
      for (const { recordNumber } of rows) derivation.take(recordNumber, derived.get(recordNumber));
      await onPage?.({ rows, derived });
      progress('standardise', derivation.places.size);
    }
    for (const done of derivation.compare()) progress('compare in blocks', done);
    return derivation;
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
    const places = records.flatMap((record) =>
      wanted(record)
        .filter(({ deleted }) => !deleted)
        .map(({ receiptNumber }) => ({ recordNumber: record.recordNumber, receiptNumber })),
    );
    const contents = await this.versions.contents(tx, places);
    return records.map((record) => ({
      ...record,
      versions: record.versions.map((version) => ({
        ...version,
        attributes: contents.get(version.receiptNumber) ?? null,
      })),
    }));
  }
}
