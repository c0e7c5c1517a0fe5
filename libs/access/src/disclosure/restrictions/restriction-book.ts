import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Clock, contentHash } from '@sogoc/kernel';
import { type StoredRestriction, SubjectRequestRepository } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { RESTRICTION_KEPT_MS, RESTRICTION_TRUST_MS } from '../../revocation-delay';

/** What a data subject keeps others from being shown: attributes, or none: all that is personal. */
export type RestrictedNames = ReadonlySet<string>;

/** Somebody whose data are restricted, by one of their numbers. */
export interface RestrictedCarrier {
  readonly entity: string;
  readonly scheme: string;
  readonly names: RestrictedNames;
}

interface InForce {
  readonly rows: readonly StoredRestriction[];
  readonly byGolden: ReadonlyMap<string, RestrictedNames>;
  /** Of records that speak of whoever is restricted. */
  readonly byRecord: ReadonlyMap<string, RestrictedNames>;
  readonly byNumber: ReadonlyMap<string, readonly RestrictedCarrier[]>;
  readonly mark: string;
}

/** The golden record that somebody was whose request is in force still. */
interface Former {
  readonly request: string;
  readonly goldenId: string;
  readonly until: number;
}

/** Tells which golden records are restricted, in every process the same within 5 s. There are few, so all are held. */
@Injectable()
export class RestrictionBook implements OnApplicationBootstrap {
  private current: InForce = { rows: [], byGolden: new Map(), byRecord: new Map(), byNumber: new Map(), mark: '' };
  private former: readonly Former[] = [];
  private trustedUntil = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    @Inject(SubjectRequestRepository) private readonly requests: Pick<SubjectRequestRepository, 'restrictions'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From here on it is seen who becomes another golden record, which a standby may not know yet. */
  async onApplicationBootstrap(): Promise<void> {
    await this.refresh().catch(() => undefined);
  }

  /** Kept once what is in force is known; before each call whose answer may be restricted. */
  async refresh(): Promise<void> {
    if (this.isTrusted()) return;
    await (this.reading ??= this.read().finally(() => (this.reading = undefined)));
  }

  /** What of a golden record is restricted, or of what came of some records; undefined: nothing. Work that lasts long has it read again while it goes on. */
  readonly of = (goldenId: string, records: readonly string[] = []): RestrictedNames | undefined => {
    this.readAgain();
    const { byGolden, byRecord } = this.current;
    let names = byGolden.get(goldenId);
    if (byRecord.size === 0) return names;
    for (const record of records) names = bothOf(names, byRecord.get(record));
    return names;
  };

  /** Whose number it is, of those whose data are restricted. */
  readonly carriersOf = (number: string): readonly RestrictedCarrier[] => {
    this.readAgain();
    return this.current.byNumber.get(number) ?? [];
  };

  /** Whether there is anybody whose data are restricted. */
  readonly hasCarriers = (): boolean => {
    this.readAgain();
    return this.current.byNumber.size > 0;
  };

  /** What is in force as a whole: another mark whenever anything of it is another; empty: nothing is restricted. */
  readonly mark = (): string => {
    this.readAgain();
    return this.current.mark;
  };

  /** What cannot be read now fails the next call that waits for it. */
  private readAgain(): void {
    // Asked for every attribute that is shown, so without a promise each time.
    if (!this.isTrusted()) void this.refresh().catch(() => undefined);
  }

  /** Whether what is in force is known well enough. */
  isTrusted(): boolean {
    return this.clock.now().getTime() < this.trustedUntil;
  }

  private async read(): Promise<void> {
    const now = this.clock.now().getTime();
    const rows = await this.requests.restrictions();
    this.former = formerOf(this.former, this.current.rows, rows, now);
    const byGolden = togetherBy(rows, ({ id, goldenId }) => [
      ...(goldenId === null ? [] : [goldenId]),
      ...this.former.flatMap((former) => (former.request === id ? [former.goldenId] : [])),
    ]);
    const byRecord = togetherBy(rows, ({ records }) => records);
    this.current = { rows, byGolden, byRecord, byNumber: carriersIn(rows, byGolden), mark: markOf(rows) };
    this.trustedUntil = now + RESTRICTION_TRUST_MS;
  }
}

/** In whatever order they and their numbers are read. */
function markOf(rows: readonly StoredRestriction[]): string {
  const hashes = rows.map(({ numbers, ...row }) => contentHash({ ...row, numbers: numbers.map(contentHash).sort() }));
  return hashes.length === 0 ? '' : contentHash(hashes.sort());
}

/** Whoever merged or was split is restricted where a standby, or a process that reads right now, still finds what was before. */
function formerOf(
  known: readonly Former[],
  before: readonly StoredRestriction[],
  rows: readonly StoredRestriction[],
  now: number,
): readonly Former[] {
  const goldenIds = new Map(rows.map(({ id, goldenId }) => [id, goldenId]));
  const left = before.flatMap(({ id, goldenId }) =>
    goldenId === null || goldenIds.get(id) === goldenId
      ? []
      : [{ request: id, goldenId, until: now + RESTRICTION_KEPT_MS }],
  );
  return [...known, ...left].filter(({ request, until }) => until > now && goldenIds.has(request));
}

/** Of several requests about one golden record each counts; one about everything outranks all. */
function togetherBy(
  rows: readonly StoredRestriction[],
  whatOf: (row: StoredRestriction) => readonly string[],
): ReadonlyMap<string, RestrictedNames> {
  const names = new Map<string, RestrictedNames>();
  for (const row of rows) for (const id of whatOf(row)) names.set(id, bothOf(names.get(id), new Set(row.attributes))!);
  return names;
}

function bothOf(some: RestrictedNames | undefined, others: RestrictedNames | undefined): RestrictedNames | undefined {
  if (some === undefined || others === undefined) return some ?? others;
  return some.size === 0 || others.size === 0 ? new Set() : new Set([...some, ...others]);
}

function carriersIn(rows: readonly StoredRestriction[], byGolden: InForce['byGolden']): InForce['byNumber'] {
  const carriers = new Map<string, RestrictedCarrier[]>();
  for (const { goldenId, entity, numbers } of rows)
    for (const { scheme, value } of numbers) {
      const known = carriers.get(value) ?? [];
      carriers.set(value, [
        ...known,
        { entity, scheme, names: (goldenId === null ? undefined : byGolden.get(goldenId)) ?? new Set() },
      ]);
    }
  return carriers;
}
