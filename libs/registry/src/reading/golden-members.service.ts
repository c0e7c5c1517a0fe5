import { Injectable } from '@nestjs/common';
import { type Page, pageOf, type PageRequest, decodeCursor, encodeCursor } from '@sogoc/platform';
import { GoldenRecordRepository, MemberRecordRepository } from '@sogoc/persistence';
import { CollectionAccess, projectRecord, type ShownMemberRecord, type Grant } from '@sogoc/access';

import { type AbsorbedId, findGolden } from '../call-subjects/find-golden';
export type MembersReading =
  { readonly kind: 'active'; readonly page: Page<ShownMemberRecord> } | ({ readonly kind: 'absorbed' } & AbsorbedId);

/** Reads the source records that a golden record is made of. */
@Injectable()
export class GoldenMembersService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly members: MemberRecordRepository,
  ) {}

  /** Members in order of arrival. Throws as reading the golden record does. */
  async list(collection: string, id: string, request: PageRequest, caller: Grant): Promise<MembersReading> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const after = decodeCursor(request.cursor, isRecordNumber) ?? 0;
    const state = await findGolden(this.goldens, declaration.entity, id);
    if (state.kind === 'absorbed') return state;
    const rows = await this.members.listOfGolden(state.golden.id, after, request.pageSize + 1);
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
