import { Injectable } from '@nestjs/common';

import { entitiesIn, TransactionRunner } from '../connection/transaction';
import { ReviewNoteEntity } from './review-note.entity';

/** What a steward wrote beside a task; never changed. */
export interface ReviewNote {
  readonly id: string;
  /** The principal. */
  readonly author: string;
  readonly authorName: string;
  readonly text: string;
  readonly writtenAt: Date;
}

export type NewReviewNote = Pick<ReviewNote, 'id' | 'author' | 'text'>;

const SELECT = `
SELECT n.id, n.author, p.name AS "authorName", n.text, n.written_at AS "writtenAt"
FROM review_note n JOIN principal p ON p.id = n.author`;

@Injectable()
export class ReviewNoteRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async add(taskId: string, note: NewReviewNote): Promise<ReviewNote> {
    return this.transactions.run(async (tx) => {
      await entitiesIn(tx).insert(ReviewNoteEntity, { ...note, taskId });
      const [written] = await tx.query<ReviewNote>(`${SELECT} WHERE n.id = $1`, [note.id]);
      return written!;
    });
  }

  /** In the order of writing. */
  async list(taskId: string): Promise<readonly ReviewNote[]> {
    return this.transactions.read<ReviewNote>(`${SELECT} WHERE n.task_id = $1 ORDER BY n.written_at, n.id`, [taskId]);
  }
}
