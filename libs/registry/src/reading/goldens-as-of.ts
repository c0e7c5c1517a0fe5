import { Injectable } from '@nestjs/common';
import type { AttributeProvenance, RecordIdentifier } from '@sogoc/golden';
import type { KnownGoldenRecord } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';
import { GoldenHistoryRepository, GoldenRecordRepository, type GoldenVersion } from '@sogoc/persistence';
import { liesWithin, type RowFilter } from '@sogoc/resolution';

import { GoldenRecordNotFoundError, GoldenRecordRetiredError } from '../finding-by-id/errors';
import type { FoundGolden } from '../finding-by-id/find-golden';

/** Finds golden records as they were known at an instant. */
@Injectable()
export class KnownGoldens {
  constructor(
    private readonly goldens: GoldenRecordRepository,
    private readonly history: GoldenHistoryRepository,
  ) {}

  /** What was behind an id then. Throws `GoldenRecordNotFoundError`, also where it was not known yet or has been erased, and `GoldenRecordRetiredError`. */
  async find(entity: string, id: string, instant: Date, within?: RowFilter): Promise<FoundGolden> {
    const goldenId = id.toLowerCase();
    const state = isUuid(id) ? await this.goldens.findState(entity, goldenId, within) : undefined;
    const version = state === undefined ? undefined : await this.history.asOf(goldenId, instant);
    if (version === undefined || version.isErased || !wasWithin(version, within)) throw new GoldenRecordNotFoundError();
    if (version.change === 'retired') throw new GoldenRecordRetiredError();
    const [mergedInto] = version.otherIds;
    if (version.change === 'merged-into' && mergedInto !== undefined)
      return { kind: 'absorbed', id: goldenId, mergedInto };
    const [first] = await this.history.list(goldenId, { afterVersion: 0, asOf: undefined, limit: 1 });
    return { kind: 'active', golden: goldenOf(entity, goldenId, version, first?.recordedAt ?? version.recordedAt) };
  }
}

/** Who came into an area lately was not to be seen by it before; where an id led then is not looked for. */
export const wasWithin = ({ document }: GoldenVersion, within: RowFilter | undefined): boolean =>
  liesWithin((document.attributes ?? {}) as Readonly<Record<string, unknown>>, within);

/** Ids of the records that stood in a version. */
export const recordsIn = ({ recordIds }: GoldenVersion['document']): readonly string[] =>
  (recordIds ?? []) as readonly string[];

function goldenOf(
  entity: string,
  id: string,
  { version, document, recordedAt }: GoldenVersion,
  createdAt: Date,
): KnownGoldenRecord {
  return {
    id,
    entity,
    version,
    underReview: document.underReview === true,
    attributes: (document.attributes ?? {}) as Readonly<Record<string, unknown>>,
    provenance: (document.provenance ?? {}) as Readonly<Record<string, AttributeProvenance>>,
    identifiers: (document.identifiers ?? []) as readonly RecordIdentifier[],
    recordIds: recordsIn(document),
    recordCount: typeof document.recordCount === 'number' ? document.recordCount : 0,
    createdAt,
    updatedAt: recordedAt,
  };
}
