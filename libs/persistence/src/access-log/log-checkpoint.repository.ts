import { Injectable } from '@nestjs/common';

import { insertNew } from '../connection/insert-new';
import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { LogCheckpointEntity } from './log-checkpoint.entity';

export type StoredCheckpoint = Readonly<Pick<LogCheckpointEntity, 'size' | 'root' | 'note' | 'at'>>;

/** Checkpoints of the record of reads. */
@Injectable()
export class LogCheckpointRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** False when there is one of this size. */
  insert(checkpoint: Omit<StoredCheckpoint, 'at'>): Promise<boolean> {
    return insertNew(this.transactions.entities, LogCheckpointEntity, checkpoint);
  }

  async newest(): Promise<StoredCheckpoint | undefined> {
    const [checkpoint] = await this.transactions.entities.find(LogCheckpointEntity, {
      order: { size: 'DESC' },
      take: 1,
    });
    return checkpoint;
  }

  /** In the order of their sizes. */
  all(tx: Transaction): Promise<readonly StoredCheckpoint[]> {
    return entitiesIn(tx).find(LogCheckpointEntity, { order: { size: 'ASC' } });
  }
}
