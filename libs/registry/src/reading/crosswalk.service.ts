import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PageRequest, decodeCursor, encodeCursor } from '@sogoc/platform';
import { GoldenRecordRepository, CrosswalkRepository } from '@sogoc/persistence';
import { CollectionAccess, projectRecord, type ShownCrosswalkRecord, type Grant } from '@sogoc/access';

import { type AbsorbedId, findGolden } from '../finding-by-id/find-golden';

export type CrosswalkReading =
  { readonly kind: 'active'; readonly page: Page<ShownCrosswalkRecord> } | ({ readonly kind: 'absorbed' } & AbsorbedId);

/** Reads the crosswalk of a golden record: the source records that it is made of. */
@Injectable()
export class CrosswalkService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly crosswalk: CrosswalkRepository,
  ) {}

  /** In order of arrival. Throws as reading the golden record does. */
  async list(collection: string, id: string, request: PageRequest, caller: Grant): Promise<CrosswalkReading> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const after = decodeCursor(request.cursor, isRecordNumber) ?? 0;
    const state = await findGolden(this.goldens, declaration.entity, id, grant.bound?.rows);
    if (state.kind === 'absorbed') return state;
    const rows = await this.crosswalk.listOfGolden(state.golden.id, after, request.pageSize + 1);
    const page = pageOf(
      rows,
      request.pageSize,
      (row) => projectRecord(row, grant),
      (last) => encodeCursor(last.recordNumber),
    );
    return { kind: 'active', page };
  }
}

const isRecordNumber = (value: unknown): value is number => Number.isSafeInteger(value);
