import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { DecisionEntity } from './decision.entity';
import { SourceRecordEntity } from '../source-records/source-record.entity';

/** A record on one side of a decision, as of deciding; the database refuses to change or delete it. */
@Entity({ name: 'decision_member' })
export class DecisionMemberEntity {
  @PrimaryColumn({ name: 'decision_no', type: 'bigint' })
  @ForeignKey(() => DecisionEntity)
  decisionNumber!: number;

  @PrimaryColumn({ type: 'text' })
  side!: 'left' | 'right';

  @PrimaryColumn({ name: 'record_no', type: 'bigint' })
  @ForeignKey(() => SourceRecordEntity)
  recordNumber!: number;
}
