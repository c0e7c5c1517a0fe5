import { ENTITY_REGISTRY, noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import type { FieldFault } from '@sogoc/kernel';
import { FormRepository, SharingCatalogueRepository, type StoredForm, TransactionRunner } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import { type FormField, formFaults, type FormTerms, isNameCode, nameCodeFaults } from '@sogoc/resolution';

import { FormNotFoundError } from './errors';

/** A form in the shape of the API. */
export interface ShownForm extends FormTerms {
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn?: string;
}

/** Forms as data: what is asked of whom, for which purpose. */
@Injectable()
export class FormsService {
  constructor(
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly transactions: TransactionRunner,
    private readonly forms: FormRepository,
    private readonly catalogue: SharingCatalogueRepository,
  ) {}

  /** In byte order of the codes. */
  async list(): Promise<readonly ShownForm[]> {
    return (await this.forms.list()).map(showForm);
  }

  /** Throws `FormNotFoundError`. */
  async find(code: string): Promise<ShownForm> {
    const form = isNameCode(code) ? await this.forms.find(code) : undefined;
    if (form === undefined) throw new FormNotFoundError();
    return showForm(form);
  }

  /** Adds a form or writes it anew; answers whether there was none of its code. Throws `InvalidRequestError` with every fault. */
  async put(form: ShownForm): Promise<{ readonly form: ShownForm; readonly created: boolean }> {
    const declarations = this.entities.entities.map(({ declaration }) => declaration);
    const faults = [
      ...nameCodeFaults(form.code),
      ...(await this.purposeFaults(form)),
      ...formFaults(form, declarations),
    ];
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const stored: StoredForm = { ...form, titleEn: form.titleEn ?? null, fields: [...form.fields] };
    return this.transactions.run(async (tx) => {
      noteChangedObject('form', form.code);
      return { form, created: await this.forms.put(tx, stored) };
    });
  }

  private async purposeFaults({ purpose }: ShownForm): Promise<readonly FieldFault[]> {
    if ((await this.catalogue.find('purpose', purpose)) !== undefined) return [];
    return [{ pointer: '/purpose', code: 'unknown-purpose', detail: 'The catalogue has no purpose of this code.' }];
  }
}

function showForm({ code, titleVi, titleEn, purpose, subject, fields }: StoredForm): ShownForm {
  return { code, titleVi, ...(titleEn !== null && { titleEn }), purpose, subject, fields: fields.map(showField) };
}

/** The database orders the members of JSON as it likes. */
const showField = ({ name, path, titleVi, titleEn }: FormField): FormField => ({
  ...{ name, path },
  ...(titleVi !== undefined && { titleVi }),
  ...(titleEn !== undefined && { titleEn }),
});
