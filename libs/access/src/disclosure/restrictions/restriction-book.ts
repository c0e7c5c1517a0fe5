import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { SubjectRequestRepository } from '@sogoc/persistence';
import { CLOCK } from '@sogoc/platform';

/** What a data subject keeps others from being shown: attributes, or none: all that is personal. */
export type RestrictedNames = ReadonlySet<string>;

/** Milliseconds that what was read is trusted: a restriction is in force within 5 s. */
const TRUST_MS = 2_000;

/** Tells which golden records are restricted, in every process the same within 5 s. There are few, so all are held. */
@Injectable()
export class RestrictionBook {
  private current: ReadonlyMap<string, RestrictedNames> = new Map();
  private trustedUntil = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    @Inject(SubjectRequestRepository) private readonly requests: Pick<SubjectRequestRepository, 'restrictions'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Kept once what is in force is known; before each call whose answer may be restricted. */
  async refresh(): Promise<void> {
    if (this.clock.now().getTime() < this.trustedUntil) return;
    await (this.reading ??= this.read().finally(() => (this.reading = undefined)));
  }

  /** What of a golden record is restricted; undefined: nothing. Work that lasts long has it read again while it goes on. */
  readonly of = (goldenId: string): RestrictedNames | undefined => {
    // What cannot be read now fails the next call that waits for it.
    void this.refresh().catch(() => undefined);
    return this.current.get(goldenId);
  };

  private async read(): Promise<void> {
    const now = this.clock.now().getTime();
    const rows = await this.requests.restrictions();
    this.current = togetherBy(rows);
    this.trustedUntil = now + TRUST_MS;
  }
}

/** Of several requests about one golden record each counts; one about everything outranks all. */
function togetherBy(
  rows: readonly { readonly goldenId: string; readonly attributes: readonly string[] }[],
): ReadonlyMap<string, RestrictedNames> {
  const names = new Map<string, RestrictedNames>();
  for (const { goldenId, attributes } of rows) {
    const known = names.get(goldenId);
    const isAll = attributes.length === 0 || known?.size === 0;
    names.set(goldenId, new Set(isAll ? [] : [...(known ?? []), ...attributes]));
  }
  return names;
}
