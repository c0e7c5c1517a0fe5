import type { ReviewTaskKind, ReviewTaskState } from '@sogoc/golden';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { PrincipalEntity } from '../principals/principal.entity';

/** A question for stewards, with the claim of whoever works on it. */
@Entity({ name: 'review_task' })
export class ReviewTaskEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  entity!: string;

  /** Kind, anchor records and qualifier: the task keeps its id when it follows its records through merges and splits. */
  @Column({ name: 'task_key', type: 'text' })
  taskKey!: string;

  @Column({ type: 'text' })
  kind!: ReviewTaskKind;

  @Column({ type: 'text' })
  status!: ReviewTaskState;

  /** One or two clusters: their lowest record by identity, and the golden ids they carry; parallel. */
  @Column({ name: 'anchor_nos', type: 'bigint', array: true })
  anchorNumbers!: number[];

  @Column({ name: 'golden_ids', type: 'uuid', array: true })
  goldenIds!: string[];

  /** The records of the strongest evidence. */
  @Column({ name: 'record_nos', type: 'bigint', array: true })
  recordNumbers!: number[];

  /** Scheme, attribute, decision or relation, by kind. */
  @Column({ type: 'text', nullable: true })
  qualifier!: string | null;

  /** Match weight in 1/1000 bit; 0 where there is no edge. */
  @Column({ type: 'integer' })
  weight!: number;

  @Column({ type: 'text', array: true, default: [] })
  reasons!: string[];

  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ name: 'close_reason', type: 'text', nullable: true })
  closeReason!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ name: 'claimed_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  claimedBy!: string | null;

  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  /** Grows with every new lease. */
  @Column({ name: 'claim_token', type: 'bigint', default: 0 })
  claimToken!: number;

  /** Whom it was given to, and by whom. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  assignee!: string | null;

  @Column({ name: 'assigned_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  assignedBy!: string | null;

  /** Null: five working days after it was made. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  /** Statements that name a number of its golden records, up to 100, as of when it was written. */
  @Column({ type: 'integer', default: 0 })
  stake!: number;

  /** When it is due unless it was assigned with another date; null: worked out when it is read. */
  @Column({ name: 'usual_due_at', type: 'timestamptz', nullable: true })
  usualDueAt!: Date | null;

  /** Who put it before a lead. */
  @Column({ name: 'escalated_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  escalatedBy!: string | null;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;
}
