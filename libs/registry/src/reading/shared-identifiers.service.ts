import {
  CollectionAccess,
  ForbiddenError,
  type Grant,
  noteShownKey,
  type OpenCollection,
  projectIdentifiers,
  showsRecordKey,
} from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import {
  type SharedIdentifier,
  type SharedIdentifierCarrier,
  type SharedIdentifierPlace,
  SharedIdentifierRepository,
  SourceRepository,
} from '@sogoc/persistence';
import { decodeCursor, encodeCursor, type Page, pageOf, type PageRequest } from '@sogoc/platform';

import { SourceInactiveError } from '../intake/errors';
import { UnknownSchemeError } from './errors';
import { type SchemeOfEntity, schemesOfOne, schemesShownToTheirAuthority } from '@sogoc/resolution';

export interface SharedIdentifiersRequest extends PageRequest {
  /** Left out: all that the key is for. */
  readonly collection?: string;
  /** Left out: all schemes that the caller is told of. */
  readonly scheme?: string;
}

/** An identifier that several golden records carry as active, as the caller may see it. */
export interface SharedIdentifierLine {
  readonly collection: string;
  readonly scheme: string;
  /** Left out where the view shows none. */
  readonly value?: string;
  /** How many golden records carry it. */
  readonly carriers: number;
  /** The first of them, the oldest id first; `POST …/lookup` pages through all. */
  readonly goldenRecords: readonly SharedIdentifierGolden[];
}

export interface SharedIdentifierGolden extends Omit<SharedIdentifierCarrier, 'goldenId' | 'records'> {
  readonly id: string;
  readonly records: readonly { readonly recordId: string; readonly source: string; readonly recordKey?: string }[];
}

/** Tells stewards, and the source that gives a scheme's numbers, which numbers several golden records carry. */
@Injectable()
export class SharedIdentifiersService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly sources: SourceRepository,
    private readonly shared: SharedIdentifierRepository,
  ) {}

  /**
   * Worst first. A source is told of the schemes that it is the authority for, and of its own records only. Throws `ForbiddenError` for
   * a source that is the authority for none that is asked about, and `UnknownSchemeError`.
   */
  async list(request: SharedIdentifiersRequest, caller: Grant): Promise<Page<SharedIdentifierLine>> {
    const { collection, pageSize } = request;
    const after = decodeCursor(request.cursor, isPlace);
    const opened =
      collection === undefined ? this.collections.openAll(caller) : [this.collections.open(collection, caller)];
    const asked = narrowedTo(request.scheme, opened);
    const told = caller.role === 'source' ? await this.toldTo(caller.source ?? '', asked, opened) : asked;
    if (told.length === 0) throw new ForbiddenError();
    const rows = await this.shared.page(
      told,
      after,
      pageSize + 1,
      caller.role === 'source' ? caller.source : undefined,
    );
    const openedOf = new Map(opened.map((each) => [each.declaration.entity, each]));
    return pageOf(
      rows,
      pageSize,
      (row) => showLine(row, openedOf.get(row.entity)!),
      (last) => encodeCursor(last.place),
    );
  }

  /** Of these schemes those that the source is the authority for, in collections that it holds. Throws `SourceInactiveError`. */
  private async toldTo(
    code: string,
    asked: readonly SchemeOfEntity[],
    opened: readonly OpenCollection[],
  ): Promise<readonly SchemeOfEntity[]> {
    const source = await this.sources.find(code);
    if (source === undefined) return [];
    if (source.status !== 'active') throw new SourceInactiveError();
    return schemesShownToTheirAuthority(
      source,
      asked,
      opened.map(({ declaration }) => declaration),
    );
  }
}

function narrowedTo(scheme: string | undefined, opened: readonly OpenCollection[]): readonly SchemeOfEntity[] {
  const known = opened.flatMap(({ declaration }) => schemesOfOne(declaration));
  if (scheme === undefined) return known;
  const asked = known.filter((each) => each.scheme === scheme);
  if (asked.length === 0) throw new UnknownSchemeError([...new Set(known.map((each) => each.scheme))]);
  return asked;
}

function showLine(
  { scheme, value, carriers, goldens }: SharedIdentifier,
  { declaration: { collection }, grant }: OpenCollection,
): SharedIdentifierLine {
  // The number is shown as that of each who carries it, and is so on record.
  const [shown] = goldens.map(
    ({ goldenId, version }) =>
      projectIdentifiers([{ scheme, value, status: 'active' }], grant, { goldenId, version })[0]?.value,
  );
  return {
    collection,
    scheme,
    ...(shown !== undefined && { value: shown }),
    carriers,
    goldenRecords: goldens.map((golden) => showGolden(golden, grant)),
  };
}

function showGolden(
  { goldenId, version, recordCount, underReview, records }: SharedIdentifierCarrier,
  grant: OpenCollection['grant'],
): SharedIdentifierGolden {
  return {
    id: goldenId,
    version,
    recordCount,
    underReview,
    records: records.map(({ recordNumber, source, recordKey }) => {
      const recordId = String(recordNumber);
      if (!showsRecordKey(grant, source)) return { recordId, source };
      noteShownKey(grant, { goldenId, version, recordId });
      return { recordId, source, recordKey };
    }),
  };
}

function isPlace(value: unknown): value is SharedIdentifierPlace {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [carriers, firstBorn, scheme, nth] = value as unknown[];
  return [carriers, firstBorn, nth].every(Number.isSafeInteger) && typeof scheme === 'string' && !scheme.includes('\0');
}
