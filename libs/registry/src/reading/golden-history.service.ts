import { Inject, Injectable } from '@nestjs/common';
import type { EntityDeclaration } from '@sogoc/core-entities';
import type { AttributeProvenance, RecordIdentifier, LineageStep } from '@sogoc/golden';
import { type Page, pageOf, type PageRequest, decodeCursor, encodeCursor, CLOCK } from '@sogoc/platform';
import { GoldenHistoryRepository, GoldenRecordRepository, type GoldenVersion } from '@sogoc/persistence';
import { type Clock, isUuid } from '@sogoc/kernel';
import { type AttributeValidity, attributeValidity, type RowFilter, type WithheldName } from '@sogoc/resolution';
import {
  CollectionAccess,
  type FieldGrant,
  projectContent,
  type ShownContent,
  type Grant,
  withheldOf,
} from '@sogoc/access';

import { type AskedTime, knownInstantOf, validDayOf } from '../asked-time/asked-time';
import { GoldenRecordNotFoundError } from '../finding-by-id/errors';
import { recordsIn, wasWithin } from './goldens-as-of';

/** One version of an id's lineage, with the values of that time under today's grant. */
export interface ShownGoldenVersion extends ShownContent {
  readonly version: number;
  readonly change: string;
  /** The other ids of a merge or split. */
  readonly otherIds: readonly string[];
  /** All that happened to the id at once: it may have lost some records and gained others. `change` is the gravest of these. */
  readonly steps: readonly LineageStep[];
  readonly recordedAt: string;
  readonly recordCount: number;
  readonly underReview: boolean;
  /** Its values were erased on request; that it was there stays. */
  readonly isErased?: true;
  /** On the day asked for. */
  readonly validity?: { readonly at: string; readonly attributes: AttributeValidity };
  /** Under a grant, as of a golden record. */
  readonly withheld?: readonly WithheldName[];
}

/** A page of versions; `inForce` is the one of the instant asked for, if the id was known then. */
export interface HistoryPage extends Page<ShownGoldenVersion> {
  readonly inForce?: ShownGoldenVersion;
}

export interface HistoryRequest extends PageRequest, AskedTime {
  /** As `knownAt`. */
  readonly asOf?: string;
}

/** Reads the lineage of a golden id. Unlike the record itself it stays at its id after a merge and after the last record went. */
@Injectable()
export class GoldenHistoryService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly history: GoldenHistoryRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Versions from the first on; with `asOf` only those known then. A grant of some areas shows what lay there, of a golden record that lies
   * there now, and names no id of elsewhere. Throws `GoldenRecordNotFoundError`, and
   * `InvalidRequestError` for what is no instant.
   */
  async list(collection: string, id: string, request: HistoryRequest, caller: Grant): Promise<HistoryPage> {
    const { declaration, grant } = this.collections.open(collection, caller);
    const { pageSize } = request;
    const asOf = knownInstantOf(request.knownAt ?? request.asOf, request.knownAt === undefined ? '/asOf' : '/knownAt');
    const day = request.validAt === undefined ? undefined : validDayOf(request, this.clock);
    const afterVersion = decodeCursor(request.cursor, isVersion) ?? 0;
    const goldenId = id.toLowerCase();
    const within = grant.bound?.rows;
    const state = isUuid(id) ? await this.goldens.findState(declaration.entity, goldenId, within) : undefined;
    if (state === undefined) throw new GoldenRecordNotFoundError();
    const rows = await this.history.list(goldenId, { afterVersion, asOf, limit: pageSize + 1, within });
    const known = asOf && (await this.history.asOf(goldenId, asOf));
    const inForce = known && wasWithin(known, within) ? known : undefined;
    const isNamed = await this.namedOf([...rows, ...(inForce ? [inForce] : [])], declaration.entity, within);
    const show = (row: GoldenVersion) =>
      shownVersion(goldenId, naming(row, isNamed), grant, day === undefined ? undefined : { declaration, day });
    const page = pageOf(rows, pageSize, show, (last) => encodeCursor(last.version));
    return inForce ? { ...page, inForce: show(inForce) } : page;
  }

  /** Which of the other ids of versions may be named: under a grant of some areas those that lie there now. */
  private async namedOf(
    versions: readonly GoldenVersion[],
    entity: string,
    within: RowFilter | undefined,
  ): Promise<(id: string) => boolean> {
    if (within === undefined) return () => true;
    const others = versions.flatMap(({ otherIds, steps }) => [
      ...otherIds,
      ...(steps ?? []).flatMap((step) => step.otherIds),
    ]);
    const states = await this.goldens.findStates(entity, [...new Set(others)], within);
    return (id) => states.has(id);
  }
}

/** A version without the other ids that may not be named. */
function naming({ otherIds, steps, ...version }: GoldenVersion, isNamed: (id: string) => boolean): GoldenVersion {
  const named = steps?.map((step) => ({ ...step, otherIds: step.otherIds.filter(isNamed) }));
  return { ...version, otherIds: otherIds.filter(isNamed), steps: named ?? null };
}

/** What the column of versions holds. */
const HIGHEST_VERSION = 2 ** 31 - 1;

const isVersion = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(value as number) <= HIGHEST_VERSION;

/** The day on which validity is judged, of what entity. */
interface JudgedOn {
  readonly declaration: EntityDeclaration;
  readonly day: string;
}

function shownVersion(
  goldenId: string,
  { version, change, otherIds, steps, recordedAt, document, isErased }: GoldenVersion,
  grant: FieldGrant,
  judging: JudgedOn | undefined,
): ShownGoldenVersion {
  const content = {
    attributes: (document.attributes ?? {}) as Readonly<Record<string, unknown>>,
    provenance: (document.provenance ?? {}) as Readonly<Record<string, AttributeProvenance>>,
    identifiers: (document.identifiers ?? []) as readonly RecordIdentifier[],
    recordIds: recordsIn(document),
  };
  const shown = projectContent(content, grant, { goldenId, version });
  const recordCount = typeof document.recordCount === 'number' ? document.recordCount : 0;
  return {
    version,
    change,
    otherIds,
    steps: steps ?? [{ change: change as LineageStep['change'], otherIds }],
    recordedAt: recordedAt.toISOString(),
    recordCount,
    underReview: document.underReview === true,
    ...(isErased && { isErased }),
    ...shown,
    ...(judging !== undefined && { validity: { at: judging.day, attributes: judged(content, shown, judging) } }),
    ...withheldOf(grant, goldenId, content),
  };
}

/** Of what is shown. */
function judged(
  content: Parameters<typeof projectContent>[0],
  { attributes }: ShownContent,
  { declaration, day }: JudgedOn,
): AttributeValidity {
  const validity = attributeValidity(content, declaration, day);
  return Object.fromEntries(Object.entries(validity).filter(([name]) => attributes[name] !== undefined));
}
