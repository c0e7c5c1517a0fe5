import type { Grant } from '@sogoc/access';
import { decodeCursor, encodeCursor } from '@sogoc/platform';
import type { GoldenRecordRepository, MemberRecordRepository } from '@sogoc/persistence';

import type { CollectionAccess } from './collection-access';
import { GoldenRecordNotFoundError } from './golden-record-not-found.error';
import { GoldenRecordRetiredError } from './golden-record-retired.error';
import type { AbsorbedId } from './golden-records.service';
import { isUuid } from './is-uuid';
import { type Page, pageOf, type PageRequest } from './page';
import { projectRecord, type ShownMemberRecord } from './project-record';

export type MembersReading =
  { readonly kind: 'active'; readonly page: Page<ShownMemberRecord> } | ({ readonly kind: 'absorbed' } & AbsorbedId);

/** Reads the source records that a golden record is made of. */
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
    const state = isUuid(id) ? await this.goldens.findState(declaration.entity, id.toLowerCase()) : undefined;
    if (state === undefined) throw new GoldenRecordNotFoundError();
    if (state.kind === 'retired') throw new GoldenRecordRetiredError();
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
