import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { PrincipalEntity } from '../principals/principal.entity';
import { ReviewTaskEntity } from './review-task.entity';

/** What a steward wrote beside a task; the database refuses to change or delete it. */
@Entity({ name: 'review_note' })
export class ReviewNoteEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'task_id', type: 'uuid', select: false })
  @ForeignKey(() => ReviewTaskEntity)
  taskId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => PrincipalEntity)
  author!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'written_at', type: 'timestamptz', default: () => 'now()' })
  writtenAt!: Date;
}
