import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity({ name: 'signed_extract' })
export class ExtractEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  entity!: string;

  @Column({ name: 'golden_id', type: 'uuid' })
  goldenId!: string;

  /** Of the golden record, when the extract was made. */
  @Column({ type: 'integer' })
  version!: number;

  /** Those whose values it certifies; never the values. */
  @Column({ type: 'text', array: true })
  attributes!: string[];

  @Column({ type: 'text' })
  recipient!: string;

  /** Who asked for it. */
  @Column({ name: 'principal_id', type: 'uuid' })
  principalId!: string;

  @Column({ type: 'text', nullable: true })
  system!: string | null;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  @Column({ type: 'text' })
  ground!: string;

  /** Of the entry of the record of reads. */
  @Column({ name: 'log_number', type: 'bigint' })
  logNumber!: number;

  /** Of the key that signed it. */
  @Column({ name: 'key_id', type: 'text' })
  keyId!: string;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}

@Entity({ name: 'extract_withdrawal' })
export class ExtractWithdrawalEntity {
  @PrimaryColumn({ name: 'extract_id', type: 'uuid' })
  @ForeignKey(() => ExtractEntity)
  extractId!: string;

  @Column({ name: 'principal_id', type: 'uuid' })
  principalId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'withdrawn_at', type: 'timestamptz' })
  withdrawnAt!: Date;
}
