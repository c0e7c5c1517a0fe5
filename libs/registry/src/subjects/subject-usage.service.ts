import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import {
  SharingCatalogueRepository,
  type StoredPurpose,
  SubjectUsageRepository,
  type UsageEntry,
} from '@sogoc/persistence';
import { CLOCK, decodeCursor, encodeCursor, type PageRequest } from '@sogoc/platform';
import { isAboutSubject, isSubjectNotified } from '@sogoc/resolution';

import { type SubjectRecords, SubjectRecordsReader } from './subject-records';

/** One read of somebody's data, in the words of Estonia's data tracker. */
export interface ShownUsage {
  readonly logtime: string;
  /** Kind of the entry in the record of reads. */
  readonly action: string;
  /** The agency, or the keeper of the registry. */
  readonly receiver: string;
  readonly purpose?: string;
  readonly purposeTitle?: string;
  /** Names, never values. */
  readonly attributes: readonly string[];
}

/** Reads that are not told, or not yet, counted by why. */
export interface WithheldUsage {
  readonly reason: string;
  readonly count: number;
}

export interface UsagePage {
  /** The newest first. */
  readonly usage: readonly ShownUsage[];
  /** Among those that the page is about. */
  readonly usageWithheld: readonly WithheldUsage[];
  readonly nextCursor?: string;
}

/** Who works with golden records for stewards, operators and auditors. */
const KEEPER = 'Cơ quan quản lý Sổ Gốc';
const BATCH = 200;
/** Batches that one call looks through: entries about others whose records stood under the same ids are passed over. */
const MOST_BATCHES = 20;

/** Tells somebody who was shown his data. */
@Injectable()
export class SubjectUsageService {
  constructor(
    private readonly records: SubjectRecordsReader,
    private readonly entries: SubjectUsageRepository,
    private readonly catalogue: SharingCatalogueRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page is of `pageSize` reads, told or counted. What was read a moment ago is among them. */
  async list(goldenId: string, request: PageRequest): Promise<UsagePage> {
    const before = decodeCursor(request.cursor, isPlace);
    const records = await this.records.of(goldenId);
    const { own, more } = await this.ownEntries(records, before, request.pageSize);
    const purposes = new Map((await this.catalogue.list('purpose')).map((purpose) => [purpose.code, purpose]));
    const [told, withheld] = parted(own, (entry) => this.isTold(entry, purposes.get(entry.purpose ?? '')));
    const last = own.at(-1);
    return {
      usage: await this.show(told, purposes),
      usageWithheld: countedByReason(withheld, purposes),
      ...(more && last && { nextCursor: encodeCursor(last.seq) }),
    };
  }

  private async ownEntries(
    { subject, goldenIds }: SubjectRecords,
    before: number | undefined,
    pageSize: number,
  ): Promise<{ readonly own: readonly UsageEntry[]; readonly more: boolean }> {
    const own: UsageEntry[] = [];
    let place = before;
    for (let batch = 0; batch < MOST_BATCHES && own.length <= pageSize; batch += 1) {
      const found = await this.entries.entries(goldenIds, [...subject.recordIds], place, BATCH);
      for (const entry of found) {
        const subjects = entry.subjects.filter((shown) => isAboutSubject(shown, subject));
        if (subjects.length > 0) own.push({ ...entry, subjects });
      }
      if (found.length < BATCH) return { own: own.slice(0, pageSize), more: own.length > pageSize };
      place = found.at(-1)!.seq;
    }
    return { own: own.slice(0, pageSize), more: true };
  }

  private isTold({ at }: UsageEntry, purpose: StoredPurpose | undefined): boolean {
    return purpose === undefined || isSubjectNotified(purpose.toldToSubject, at, this.clock.now());
  }

  private async show(
    told: readonly UsageEntry[],
    purposes: ReadonlyMap<string, StoredPurpose>,
  ): Promise<readonly ShownUsage[]> {
    const systems = [...new Set(told.flatMap(({ system }) => system ?? []))];
    const principals = [...new Set(told.map(({ principalId }) => principalId))];
    const names = await this.entries.names(systems, principals);
    return told.map(({ at, kind, system, principalId, purpose, subjects }) => {
      const title = purposes.get(purpose ?? '')?.titleVi;
      return {
        logtime: at.toISOString(),
        action: kind,
        receiver: (system === null ? names.principals.get(principalId) : names.systems.get(system)) ?? KEEPER,
        ...(purpose !== null && { purpose }),
        ...(title !== undefined && { purposeTitle: title }),
        attributes: [...new Set(subjects.flatMap(({ attributes }) => attributes))].sort(),
      };
    });
  }
}

function countedByReason(
  withheld: readonly UsageEntry[],
  purposes: ReadonlyMap<string, StoredPurpose>,
): readonly WithheldUsage[] {
  const counts = new Map<string, number>();
  for (const { purpose } of withheld) {
    const reason = purposes.get(purpose ?? '')?.whyNotNow ?? '';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

function parted<T>(items: readonly T[], isIn: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(isIn), items.filter((item) => !isIn(item))];
}

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
