import {
  CollectionAccess,
  disclosureOf,
  type FieldGrant,
  ForbiddenError,
  type Grant,
  noteShown,
  type OpenCollection,
  projectAttributes,
  projectIdentifiers,
} from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { isUuid } from '@sogoc/kernel';
import {
  type BehindSignal,
  FIRST_RISK_PLACE,
  GoldenRecordRepository,
  type RiskPlace,
  RiskSignalRepository,
  type RiskWindow,
  type StoredRiskSignal,
} from '@sogoc/persistence';
import { decodeCursor, encodeCursor, isShortInteger, type Page, type PageRequest } from '@sogoc/platform';
import { type RingQuery, RISK_KINDS, type RiskKind, type RiskKindName, type RiskQuery } from '@sogoc/resolution';

import { type ShownTitle, showTitles } from '../reviewing/show-queued-task';
import { TaskTitles } from '../reviewing/task-titles';
import { RingSearch } from './ring-search';

export interface RiskRequest extends PageRequest {
  readonly kind: RiskKindName;
  /** Of kinds that any collection may have; left out: persons. */
  readonly collection?: string;
  /** From how many on it is a signal. */
  readonly atLeast?: number;
}

/** Golden records that a signal names. */
export interface NamedGoldens {
  readonly collection: string;
  /** The first 50. */
  readonly goldenIds: readonly string[];
  readonly titles: readonly ShownTitle[];
}

/** Something that looks wrong across records. */
export interface ShownRiskSignal extends NamedGoldens {
  readonly kind: RiskKindName;
  /** How many: carriers, enterprises, parcels held, outlines, holders. At most 1,000 are counted. */
  readonly count: number;
  readonly scheme?: string;
  /** The number or the address, as far as the view shows it. */
  readonly value?: string;
  /** Who is at the other end: the representative, those of a ring, the parcels held. */
  readonly related?: NamedGoldens;
  /** Between the two records that lie farthest apart. */
  readonly metres?: number;
  /** What the shares in force come to; the whole is 1. */
  readonly shares?: number;
  /** Records that say so, at most 50. */
  readonly records: readonly { readonly recordId: string; readonly source: string; readonly goldenId?: string }[];
}

/** Looks of one call: a page may be short, or empty, and yet not the last. */
const MOST_LOOKS = 5;

interface Asked {
  readonly kind: RiskKindName;
  readonly main: OpenCollection;
  readonly related: OpenCollection | undefined;
}

/** Finds what looks wrong across records. */
@Injectable()
export class RiskSignalsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly stored: RiskSignalRepository,
    private readonly rings: RingSearch,
    private readonly goldens: GoldenRecordRepository,
    private readonly titles: TaskTitles,
  ) {}

  /** Throws `ForbiddenError` for what the caller's view does not show, and `CollectionNotFoundError`. */
  async list(request: RiskRequest, caller: Grant): Promise<Page<ShownRiskSignal>> {
    const asked = this.open(request, caller);
    const { found, next } = await this.find(request, asked);
    const items = await Promise.all(found.map((signal) => this.show(signal, asked)));
    return { items, ...(next && { nextCursor: encodeCursor([request.kind, next.goldenId, next.ordinal]) }) };
  }

  private open({ kind, collection = 'persons' }: RiskRequest, caller: Grant): Asked {
    const { of, related, tells, relatedTells }: RiskKind = RISK_KINDS[kind];
    const main = this.collections.open(of?.collection ?? collection, caller);
    const other = related && this.collections.open(related.collection, caller);
    if (!seesAll(main.grant, tells) || (other && !seesAll(other.grant, relatedTells))) throw new ForbiddenError();
    if (kind === 'shared-number' && visibleSchemes(main).length === 0) throw new ForbiddenError();
    return { kind, main, related: other };
  }

  private async find(
    { kind, cursor, pageSize, atLeast }: RiskRequest,
    { main }: Asked,
  ): Promise<{ readonly found: readonly StoredRiskSignal[]; readonly next: RiskPlace | undefined }> {
    const { queryOf, atLeast: usual = 1 }: RiskKind = RISK_KINDS[kind];
    const query = queryOf({
      entity: main.declaration.entity,
      schemes: visibleSchemes(main),
      atLeast: atLeast ?? usual,
    });
    const position = decodeCursor(cursor, isPositionOf(kind));
    let next: RiskPlace | undefined = position ? { goldenId: position[1], ordinal: position[2] } : FIRST_RISK_PLACE;
    const found: StoredRiskSignal[] = [];
    for (let looks = 0; next !== undefined && looks < MOST_LOOKS && found.length <= pageSize; looks++) {
      const seen: RiskWindow = await this.look(query, next);
      found.push(...seen.signals);
      next = seen.next;
    }
    return found.length > pageSize ? { found: found.slice(0, pageSize), next: found[pageSize - 1] } : { found, next };
  }

  private async look(query: RiskQuery | RingQuery, place: RiskPlace): Promise<RiskWindow> {
    return query.by === 'enterprise-ring' ? this.rings.look(query, place) : this.stored.look(query, place);
  }

  private async show(signal: StoredRiskSignal, { kind, main, related }: Asked): Promise<ShownRiskSignal> {
    const isNumber = kind === 'shared-number' || kind === 'one-representative';
    const relatedIds = related && (await this.relatedTo(signal, related));
    const value = isNumber ? numberOf(signal, related ?? main, relatedIds) : await this.addressOf(kind, signal, main);
    noteTold(signal, kind, main.grant, relatedIds && related ? { ids: relatedIds, grant: related.grant } : undefined);
    return {
      kind,
      ...(await this.named(signal.goldenIds, main)),
      count: signal.count,
      ...(isNumber && { scheme: signal.scheme }),
      ...(value !== undefined && { value }),
      ...(related && relatedIds && { related: await this.named(relatedIds, related) }),
      ...measured(kind, signal),
      records: (await this.recordsBehind(signal)).map(showRecord),
    };
  }

  private async relatedTo(signal: StoredRiskSignal, { declaration }: OpenCollection): Promise<readonly string[]> {
    return signal.relatedIds ?? (await this.stored.carriers(declaration.entity, signal.scheme, signal.value));
  }

  private async recordsBehind({
    recordNumbers,
    goldenIds,
    scheme,
    value,
  }: StoredRiskSignal): Promise<readonly BehindSignal[]> {
    return recordNumbers === null ? this.stored.carrying(goldenIds, scheme, value) : this.stored.records(recordNumbers);
  }

  private async named(goldenIds: readonly string[], open: OpenCollection): Promise<NamedGoldens> {
    const { entity, collection } = open.declaration;
    return {
      collection,
      goldenIds,
      titles: showTitles(goldenIds, await this.titles.of([{ entity, goldenIds }], [open])),
    };
  }

  /** As the first of the enterprises writes it. */
  private async addressOf(
    kind: RiskKindName,
    { goldenIds }: StoredRiskSignal,
    { declaration, grant }: OpenCollection,
  ): Promise<string | undefined> {
    const [goldenId] = goldenIds;
    if (kind !== 'one-address' || goldenId === undefined) return undefined;
    const state = (await this.goldens.findStates(declaration.entity, [goldenId])).get(goldenId);
    if (state?.kind !== 'active') return undefined;
    const { registeredAddress } = state.golden.attributes;
    const shown = projectAttributes({ registeredAddress }, grant, { goldenId }).registeredAddress as
      { text?: string } | undefined;
    return shown?.text;
  }
}

const seesAll = (grant: FieldGrant, names: readonly string[]): boolean =>
  names.every((name) => disclosureOf(name, grant) !== 'withheld');

/** Schemes of which the caller sees a number at least in part. */
const visibleSchemes = ({ declaration, grant }: OpenCollection): readonly string[] =>
  declaration.identifiers
    .map(({ scheme }) => scheme)
    .filter((scheme) => (grant.identifiers.get(scheme) ?? grant.undeclared) !== 'withheld');

/** A representative whom no golden record is yet is known by what the enterprises say. */
function numberOf(
  { scheme, value, goldenIds }: StoredRiskSignal,
  { grant }: OpenCollection,
  carriers: readonly string[] = goldenIds,
): string | undefined {
  const [shown] = projectIdentifiers([{ scheme, value, status: 'active' }], grant, {
    goldenId: carriers[0] ?? goldenIds[0]!,
  });
  for (const goldenId of carriers.slice(1)) noteShown([scheme], grant, { goldenId });
  return shown?.value;
}

/** That somebody is on the list says what the list is of. */
function noteTold(
  { goldenIds }: StoredRiskSignal,
  kind: RiskKindName,
  grant: FieldGrant,
  related: { readonly ids: readonly string[]; readonly grant: FieldGrant } | undefined,
): void {
  const { tells, relatedTells }: RiskKind = RISK_KINDS[kind];
  for (const goldenId of goldenIds) noteShown(tells, grant, { goldenId });
  for (const goldenId of related?.ids ?? []) noteShown(relatedTells, related!.grant, { goldenId });
}

function measured(kind: RiskKindName, { measure }: StoredRiskSignal): Pick<ShownRiskSignal, 'metres' | 'shares'> {
  const { measure: of }: RiskKind = RISK_KINDS[kind];
  if (of === undefined || measure === null) return {};
  return of === 'metres' ? { metres: Math.round(measure) } : { shares: Math.round(measure * 100) / 100 };
}

const showRecord = ({ recordNumber, source, goldenId }: BehindSignal): ShownRiskSignal['records'][number] => ({
  recordId: String(recordNumber),
  source,
  ...(goldenId !== null && { goldenId }),
});

const isPositionOf =
  (kind: RiskKindName) =>
  (value: unknown): value is readonly [string, string, number] =>
    Array.isArray(value) && value.length === 3 && value[0] === kind && isUuid(value[1]) && isShortInteger(value[2]);
