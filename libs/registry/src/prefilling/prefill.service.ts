import {
  CollectionAccess,
  ENTITY_REGISTRY,
  type Grant,
  noteShown,
  type OpenCollection,
  PurposeNotGrantedError,
} from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { Clock } from '@sogoc/kernel';
import { readSnapshot, type StoredGoldenRecord, TransactionRunner } from '@sogoc/persistence';
import { CLOCK, InvalidRequestError } from '@sogoc/platform';
import { wayOf, whomANumberMeans } from '@sogoc/resolution';

import { todayIn } from '../asked-time/asked-time';
import { GoldenLookupService } from '../reading/golden-lookup.service';
import { noteSeen } from '../surroundings/note-seen';
import { SurroundingsReader } from '../surroundings/surroundings-reader';
import { emptyField, type FilledField, fillField } from './fill-field';
import { followSteps } from './read-step-by-step';
import { FormsService, type ShownForm } from './forms.service';
import { type PlannedField, planFields } from './planned-field';

/** A form, and whom it is about. */
export interface PrefillWish {
  readonly form: string;
  readonly subject: {
    /** Left out: that of the form. */
    readonly collection?: string;
    readonly scheme: string;
    readonly value: string;
    /** What is known of whom the number is. */
    readonly stated?: Readonly<Record<string, unknown>>;
  };
}

export interface PrefillAnswer {
  readonly form: string;
  readonly purpose: string;
  readonly subject: {
    /** `ambiguous`: several carry the number; none of them is chosen. */
    readonly status: 'found' | 'unknown' | 'ambiguous';
    readonly collection: string;
    readonly goldenId?: string;
    readonly version?: number;
    readonly underReview?: true;
  };
  readonly fields: readonly FilledField[];
}

/** Fills in forms from what the registry knows. */
@Injectable()
export class PrefillService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly forms: FormsService,
    private readonly collections: CollectionAccess,
    private readonly lookups: GoldenLookupService,
    private readonly surroundings: SurroundingsReader,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Every field of the form once, in its order. What the caller is not shown whole is withheld, alike whether or not it is known; what is not
   * settled is not guessed. Throws `FormNotFoundError`, `PurposeNotGrantedError` for a purpose other than the form's, and what a look-up
   * throws.
   */
  async prefill({ form: code, subject }: PrefillWish, caller: Grant): Promise<PrefillAnswer> {
    const form = await this.forms.find(code);
    if (caller.systemCode !== undefined && caller.purpose !== form.purpose) throw new PurposeNotGrantedError();
    const opened = this.openSubject(form, subject, caller);
    const fields = planFields(
      form.fields,
      form.subject,
      this.entities.entities.map(({ declaration }) => declaration),
      this.collections,
      caller,
    );
    const { scheme, value, stated } = subject;
    const found = await this.lookups.carriers(opened, { scheme, value, ...(stated && { stated }) }, caller);
    const meant = whomANumberMeans(found.carriers, subject, this.entities.entityByName(opened.declaration.entity));
    for (const { id, version } of meant) noteShown([scheme], opened.grant, { goldenId: id, version });
    const [golden] = meant;
    const answer = { form: form.code, purpose: form.purpose };
    const { collection } = opened.declaration;
    if (golden === undefined || meant.length > 1) {
      const status = golden === undefined ? 'unknown' : 'ambiguous';
      return { ...answer, subject: { status, collection }, fields: fields.map((one) => emptyField(one, status)) };
    }
    const { id: goldenId, version, underReview } = golden;
    return {
      ...answer,
      subject: { status: 'found', collection, goldenId, version, ...(underReview && { underReview }) },
      fields: await this.fill(golden, fields, caller),
    };
  }

  private openSubject(form: ShownForm, { collection }: PrefillWish['subject'], caller: Grant): OpenCollection {
    if (collection === undefined || collection === form.subject) return this.collections.open(form.subject, caller);
    const detail = `The form is about one of ${form.subject}.`;
    throw InvalidRequestError.of('/subject/collection', 'not-allowed', detail);
  }

  private async fill(
    golden: StoredGoldenRecord,
    fields: readonly PlannedField[],
    caller: Grant,
  ): Promise<readonly FilledField[]> {
    const open = fields.filter(({ withheld }) => withheld === undefined);
    const day = todayIn(this.clock);
    const reached = await readSnapshot(this.transactions, (tx) =>
      followSteps(golden, open, (at, types) => this.surroundings.read(tx, at, types, { caller, day })),
    );
    for (const { by } of reached.values()) noteSeen(by, this.collections, caller);
    return fields.map((planned) => {
      const reach = planned.withheld === undefined ? reached.get(wayOf(planned.path.steps)) : undefined;
      if (reach === undefined) return emptyField(planned, 'unknown');
      return fillField(planned, reach, this.collections.open(planned.path.collection, caller));
    });
  }
}
