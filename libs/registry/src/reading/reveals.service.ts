import { Inject, Injectable } from '@nestjs/common';
import {
  authorOf,
  CollectionAccess,
  type FieldGrant,
  ForbiddenError,
  type Grant,
  project,
  projectRecord,
  revealOne,
  type TextWarning,
  warningsOf,
} from '@sogoc/access';
import { type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  CrosswalkRepository,
  GoldenRecordRepository,
  type StoredCrosswalkRecord,
  type StoredGoldenRecord,
  TransactionRunner,
  ValueRevealRepository,
} from '@sogoc/persistence';
import { ID_GENERATOR, InvalidRequestError } from '@sogoc/platform';

import { AttributeNotFoundError } from '../deciding/errors';
import { GoldenRecordNotFoundError, RecordNotFoundError } from '../finding-by-id/errors';

/** Of which value, and why; of a golden record or a source record, and not both. */
export interface RevealWish {
  /** Id of a golden record. */
  readonly golden?: string;
  /** Id of a source record. */
  readonly record?: string;
  readonly attribute: string;
  readonly reason: string;
}

export interface ShownReveal {
  readonly id: string;
  readonly attribute: string;
  /** Absent: it has none. */
  readonly value?: unknown;
  /** To the writer of the reason. */
  readonly warnings?: readonly TextWarning[];
}

/** What a value is revealed of. */
type Subject =
  | { readonly golden: StoredGoldenRecord; readonly entity: string }
  | { readonly record: StoredCrosswalkRecord; readonly entity: string };

/** Reveals one value at a time to who works with values in part; who, of what and why stays on record. */
@Injectable()
export class RevealsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly goldens: GoldenRecordRepository,
    private readonly records: CrosswalkRepository,
    private readonly transactions: TransactionRunner,
    private readonly reveals: ValueRevealRepository,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /**
   * Throws `ForbiddenError` for whoever sees no values at all, `InvalidRequestError`, `GoldenRecordNotFoundError`, `RecordNotFoundError`
   * and `AttributeNotFoundError`.
   */
  async reveal({ attribute, reason, ...named }: RevealWish, caller: Grant): Promise<ShownReveal> {
    if (caller.view === 'ids') throw new ForbiddenError();
    const subject = await this.find(named, caller);
    const { grant } = this.collections.openEntity(subject.entity, caller);
    const revealing = revealOne(grant, attribute);
    if (revealing === undefined) throw new AttributeNotFoundError();
    const id = this.mint();
    await this.transactions.run((tx) =>
      this.reveals.insert(tx, { id, principalId: authorOf(caller), ...nameOf(subject), attribute, reason }),
    );
    const value = valuesOf(subject, revealing)[attribute];
    const warnings = warningsOf(reason);
    return { id, attribute, ...(value !== undefined && { value }), ...(warnings.length > 0 && { warnings }) };
  }

  private async find({ golden, record }: Pick<RevealWish, 'golden' | 'record'>, caller: Grant): Promise<Subject> {
    if (golden !== undefined && record === undefined) return this.findGolden(golden, caller);
    if (record !== undefined && golden === undefined) return this.findRecord(record, caller);
    const detail = 'Name a golden record or a record, and not both.';
    throw InvalidRequestError.of('/golden', 'one-of', detail);
  }

  /** Among the collections that the caller may see: what is elsewhere is as what is not. */
  private async findGolden(id: string, caller: Grant): Promise<Subject> {
    const opened = isUuid(id) ? this.collections.openAll(caller) : [];
    for (const { declaration } of opened) {
      const state = await this.goldens.findState(declaration.entity, id.toLowerCase());
      if (state?.kind === 'active') return { golden: state.golden, entity: declaration.entity };
    }
    throw new GoldenRecordNotFoundError();
  }

  private async findRecord(id: string, caller: Grant): Promise<Subject> {
    const recordNumber = Number(id);
    const [record] = Number.isSafeInteger(recordNumber) ? await this.records.listByNumbers([recordNumber]) : [];
    if (record === undefined || !this.collections.covers(record.entity, caller)) throw new RecordNotFoundError();
    return { record, entity: record.entity };
  }
}

const nameOf = (subject: Subject) =>
  'golden' in subject
    ? { entity: subject.entity, goldenId: subject.golden.id }
    : { entity: subject.entity, recordNumber: subject.record.recordNumber };

const valuesOf = (subject: Subject, grant: FieldGrant): Readonly<Record<string, unknown>> =>
  'golden' in subject ? project(subject.golden, grant).attributes : projectRecord(subject.record, grant).standardised;
