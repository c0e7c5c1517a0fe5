import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tree head of the record of reads as a signed note. */
@Entity({ name: 'log_checkpoint' })
export class LogCheckpointEntity {
  @PrimaryColumn({ type: 'bigint' })
  size!: number;

  @Column({ type: 'bytea' })
  root!: Buffer;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

/** One row: how long entries are kept. */
@Entity({ name: 'access_log_setting' })
export class AccessLogSettingEntity {
  @PrimaryColumn({ name: 'only_row', type: 'boolean', default: true })
  onlyRow!: boolean;

  @Column({ name: 'retention_months', type: 'integer', default: 24 })
  retentionMonths!: number;
}
