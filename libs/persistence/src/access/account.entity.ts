import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

import { PrincipalEntity } from '../principals/principal.entity';

/** A person who signs in. */
@Entity({ name: 'account' })
@Unique(['username'])
@Unique(['issuer', 'subject'])
export class AccountEntity {
  @PrimaryColumn({ name: 'principal_id', type: 'uuid' })
  @ForeignKey(() => PrincipalEntity)
  principalId!: string;

  @Column({ type: 'text' })
  username!: string;

  @Column({ type: 'text' })
  role!: 'steward' | 'lead' | 'operator' | 'auditor';

  /** Null: all. */
  @Column({ type: 'text', array: true, nullable: true })
  collections!: string[] | null;

  /** A PHC string; null of who signs in by the identity provider only. */
  @Column({ name: 'password_hash', type: 'text', nullable: true, select: false })
  passwordHash!: string | null;

  /** Who the identity provider says it is. */
  @Column({ type: 'text', nullable: true })
  issuer!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** Since when neither the account nor the person's keys are let in. */
  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;
}
