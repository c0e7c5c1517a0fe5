import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { SourceEntity } from '../catalogue/source.entity';

/** A record of a source, as the newest of its versions stands. A source has one of each key, whatever its normalisation: an index over the normal form. Written in batches, by hand-written statements. */
@Entity({ name: 'source_record' })
export class SourceRecordEntity {
  @PrimaryGeneratedColumn('identity', { name: 'record_no', type: 'bigint', generatedIdentity: 'ALWAYS' })
  recordNumber!: number;

  @Column({ type: 'text' })
  entity!: string;

  @Column({ type: 'text' })
  @ForeignKey(() => SourceEntity)
  source!: string;

  @Column({ name: 'record_key', type: 'text' })
  recordKey!: string;

  /** The earlier record whose key is the same but for Unicode normalisation, where two were stored before that was refused. */
  @Column({ name: 'key_repeats', type: 'bigint', nullable: true })
  @ForeignKey(() => SourceRecordEntity)
  keyRepeats!: number | null;

  /** Whether the source sends versions for this record; null while only a version-less delete is known. */
  @Column({ type: 'boolean', nullable: true })
  versioned!: boolean | null;

  @Column({ name: 'newest_receipt_no', type: 'bigint', nullable: true })
  newestReceiptNumber!: number | null;

  @Column({ name: 'newest_source_version', type: 'bigint', nullable: true })
  newestSourceVersion!: number | null;

  @Column({ name: 'newest_observed_at', type: 'timestamptz', nullable: true })
  newestObservedAt!: Date | null;

  @Column({ name: 'newest_deleted', type: 'boolean', default: false })
  newestDeleted!: boolean;
}
