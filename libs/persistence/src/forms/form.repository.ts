import { Injectable } from '@nestjs/common';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { FormEntity } from './form.entity';

export type StoredForm = Omit<FormEntity, 'updatedAt'>;

/** Forms that are filled in from golden records. */
@Injectable()
export class FormRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** In byte order of the codes. */
  async list(): Promise<readonly StoredForm[]> {
    return this.transactions.entities.find(FormEntity, { order: { code: 'ASC' } });
  }

  async find(code: string): Promise<StoredForm | undefined> {
    return (await this.transactions.entities.findOneBy(FormEntity, { code })) ?? undefined;
  }

  /** Adds the form or writes it anew; true when it was not there. */
  async put(tx: Transaction, form: StoredForm): Promise<boolean> {
    const entities = entitiesIn(tx);
    const existing = await entities.findOne(FormEntity, {
      where: { code: form.code },
      lock: { mode: 'pessimistic_write' },
    });
    await entities.upsert(FormEntity, { ...form, fields: [...form.fields], updatedAt: () => 'now()' }, ['code']);
    return existing === null;
  }
}
