import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';

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
      const rows = await tx.query<ReviewNote>(
        `INSERT INTO review_note (id, task_id, author, text) VALUES ($1, $2, $3, $4)
         RETURNING id, author, text, written_at AS "writtenAt"`,
        [note.id, taskId, note.author, note.text],
      );
      return rows[0]!;
    });
  }

  /** In the order of writing. */
  async list(taskId: string): Promise<readonly ReviewNote[]> {
    return this.transactions.read(
      'SELECT id, author, text, written_at AS "writtenAt" FROM review_note WHERE task_id = $1 ORDER BY written_at, id',
      [taskId],
    );
  }
}
