import type { DecisionKind, DecisionOrigin, DecisionStatus } from '@sogoc/resolution';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

import { PrincipalEntity } from '../principals/principal.entity';
import { ReviewTaskEntity } from '../review/review-task.entity';
import { SourceRecordEntity } from '../source-records/source-record.entity';

/** What a steward decided, with its approval and reversal. Its content never changes once it is made. */
@Entity({ name: 'decision' })
@Unique(['id'])
export class DecisionEntity {
  /** The order of deciding, drawn under the entity's decision lock. */
  @PrimaryGeneratedColumn('identity', { name: 'decision_no', type: 'bigint', generatedIdentity: 'ALWAYS' })
  decisionNumber!: number;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  entity!: string;

  @Column({ type: 'text' })
  kind!: DecisionKind;

  @Column({ type: 'text' })
  status!: DecisionStatus;

  @Column({ name: 'made_by', type: 'text' })
  madeBy!: DecisionOrigin;

  @Column({ name: 'task_id', type: 'uuid', nullable: true })
  @ForeignKey(() => ReviewTaskEntity)
  taskId!: string | null;

  /** The golden records that it was about, as of deciding; of a pin the id that it is set on. */
  @Column({ name: 'golden_ids', type: 'uuid', array: true })
  goldenIds!: string[];

  /** Why a second person has to approve; empty when nobody has to. */
  @Column({ name: 'approval_reasons', type: 'text', array: true, default: [] })
  approvalReasons!: string[];

  /** The strongest match or review edge across the two sides as of deciding, in 1/1000 bit. */
  @Column({ name: 'evidence_weight', type: 'integer', nullable: true })
  evidenceWeight!: number | null;

  /** Whether a veto lay between the sides as of deciding. */
  @Column({ name: 'evidence_conflict', type: 'boolean', default: false })
  evidenceConflict!: boolean;

  /** Both as of the approval; a null conflict: nobody approved, or before they were kept. */
  @Column({ name: 'approval_evidence_weight', type: 'integer', nullable: true })
  approvalEvidenceWeight!: number | null;

  @Column({ name: 'approval_evidence_conflict', type: 'boolean', nullable: true })
  approvalEvidenceConflict!: boolean | null;

  /** Of a hold: the evidence on which the task waits, and when it ends even so. */
  @Column({ type: 'text', array: true, default: [] })
  fingerprints!: string[];

  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;

  /** Of a pin: a literal, or the record whose value it is. */
  @Column({ type: 'text', nullable: true })
  attribute!: string | null;

  @Column({ name: 'pinned_value', type: 'json', nullable: true })
  pinnedValue!: unknown;

  @Column({ name: 'pinned_no', type: 'bigint', nullable: true })
  @ForeignKey(() => SourceRecordEntity)
  pinnedNumber!: number | null;

  @Column({ type: 'uuid' })
  @ForeignKey(() => PrincipalEntity)
  author!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', default: () => 'now()' })
  decidedAt!: Date;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  approvedBy!: string | null;

  @Column({ name: 'approval_note', type: 'text', nullable: true })
  approvalNote!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** Who wants it reversed; it is, when somebody else approves. */
  @Column({ name: 'reversal_asked_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  reversalAskedBy!: string | null;

  @Column({ name: 'reversal_asked_reason', type: 'text', nullable: true })
  reversalAskedReason!: string | null;

  @Column({ name: 'reversal_asked_at', type: 'timestamptz', nullable: true })
  reversalAskedAt!: Date | null;

  @Column({ name: 'reversal_approved_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  reversalApprovedBy!: string | null;

  /** Null of one that the registry itself reversed, when the time of a hold had come. */
  @Column({ name: 'reversed_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  reversedBy!: string | null;

  @Column({ name: 'reversal_reason', type: 'text', nullable: true })
  reversalReason!: string | null;

  @Column({ name: 'reversed_at', type: 'timestamptz', nullable: true })
  reversedAt!: Date | null;
}
