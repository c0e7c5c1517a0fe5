import { Injectable } from '@nestjs/common';

import { entitiesIn, TransactionRunner } from '../connection/transaction';
import { ReviewNoteEntity } from './review-note.entity';

/** What a steward wrote beside a task; never changed. */
export interface ReviewNote {
  readonly id: string;
  /** Key id. */
  readonly author: string;
  readonly text: string;
  readonly writtenAt: Date;
}

@Injectable()
export class ReviewNoteRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async add(taskId: string, note: Omit<ReviewNote, 'writtenAt'>): Promise<ReviewNote> {
    return this.transactions.run(async (tx) => {
      const entities = entitiesIn(tx);
      await entities.insert(ReviewNoteEntity, { ...note, taskId });
      return entities.findOneByOrFail(ReviewNoteEntity, { id: note.id });
    });
  }

  /** In the order of writing. */
  async list(taskId: string): Promise<readonly ReviewNote[]> {
    const order = { writtenAt: 'ASC', id: 'ASC' } as const;
    return this.transactions.entities.find(ReviewNoteEntity, { where: { taskId }, order });
  }
}
