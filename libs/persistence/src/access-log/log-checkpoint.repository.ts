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

  /** When the oldest entry was written that no checkpoint covers; undefined when all are covered. */
  async oldestUncovered(): Promise<Date | undefined> {
    const [entry] = await this.transactions.read<{ at: Date }>(
      'SELECT at FROM access_entry WHERE seq >= coalesce((SELECT max(size) FROM log_checkpoint), 0) ORDER BY seq LIMIT 1',
    );
    return entry?.at;
  }

  /** In the order of their sizes. */
  all(tx: Transaction): Promise<readonly StoredCheckpoint[]> {
    return entitiesIn(tx).find(LogCheckpointEntity, { order: { size: 'ASC' } });
  }
}
