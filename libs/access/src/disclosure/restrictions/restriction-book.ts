import { Inject, Injectable } from '@nestjs/common';
import { type Clock, contentHash } from '@sogoc/kernel';
import { type StoredRestriction, SubjectRequestRepository } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';
import { RESTRICTION_TRUST_MS } from '../../revocation-delay';

/** What a data subject keeps others from being shown: attributes, or none: all that is personal. */
export type RestrictedNames = ReadonlySet<string>;

/** Somebody whose data are restricted, by one of their numbers. */
export interface RestrictedCarrier {
  readonly entity: string;
  readonly scheme: string;
  readonly names: RestrictedNames;
}

interface InForce {
  readonly byGolden: ReadonlyMap<string, RestrictedNames>;
  readonly byNumber: ReadonlyMap<string, readonly RestrictedCarrier[]>;
  readonly mark: string;
}

/** Tells which golden records are restricted, in every process the same within 5 s. There are few, so all are held. */
@Injectable()
export class RestrictionBook {
  private current: InForce = { byGolden: new Map(), byNumber: new Map(), mark: '' };
  private trustedUntil = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    @Inject(SubjectRequestRepository) private readonly requests: Pick<SubjectRequestRepository, 'restrictions'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Kept once what is in force is known; before each call whose answer may be restricted. */
  async refresh(): Promise<void> {
    if (this.isTrusted()) return;
    await (this.reading ??= this.read().finally(() => (this.reading = undefined)));
  }

  /** What of a golden record is restricted; undefined: nothing. Work that lasts long has it read again while it goes on. */
  readonly of = (goldenId: string): RestrictedNames | undefined => {
    this.readAgain();
    return this.current.byGolden.get(goldenId);
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
    const byGolden = togetherBy(rows);
    this.current = { byGolden, byNumber: carriersIn(rows, byGolden), mark: markOf(rows) };
    this.trustedUntil = now + RESTRICTION_TRUST_MS;
  }
}

/** In whatever order they and their numbers are read. */
function markOf(rows: readonly StoredRestriction[]): string {
  const hashes = rows.map(({ numbers, ...row }) => contentHash({ ...row, numbers: numbers.map(contentHash).sort() }));
  return hashes.length === 0 ? '' : contentHash(hashes.sort());
}

/** Of several requests about one golden record each counts; one about everything outranks all. */
function togetherBy(rows: readonly StoredRestriction[]): InForce['byGolden'] {
  const names = new Map<string, RestrictedNames>();
  for (const { goldenId, attributes } of rows) {
    const known = names.get(goldenId);
    const isAll = attributes.length === 0 || known?.size === 0;
    names.set(goldenId, new Set(isAll ? [] : [...(known ?? []), ...attributes]));
  }
  return names;
}

function carriersIn(rows: readonly StoredRestriction[], byGolden: InForce['byGolden']): InForce['byNumber'] {
  const carriers = new Map<string, RestrictedCarrier[]>();
  for (const { goldenId, entity, numbers } of rows)
    for (const { scheme, value } of numbers) {
      const known = carriers.get(value) ?? [];
      carriers.set(value, [...known, { entity, scheme, names: byGolden.get(goldenId) ?? new Set() }]);
    }
  return carriers;
}
