import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A call that is repeatable under an `Idempotency-Key`. Hashes are keyed and answers sealed with the caller's own API key. */
@Entity({ name: 'idempotent_call' })
export class IdempotentCallEntity {
  @PrimaryColumn({ name: 'key_id', type: 'uuid' })
  keyId!: string;

  @PrimaryColumn({ type: 'text' })
  route!: string;

  @PrimaryColumn({ name: 'call_hash', type: 'bytea' })
  callHash!: Buffer;

  @Column({ name: 'body_hash', type: 'bytea' })
  bodyHash!: Buffer;

  /** Of the attempt under way; who holds it has to renew the lease. */
  @Column({ type: 'uuid' })
  attempt!: string;

  @Column({ name: 'leased_until', type: 'timestamptz' })
  leasedUntil!: Date;

  /** Null while the call is under way. */
  @Column({ type: 'bytea', nullable: true })
  answer!: Buffer | null;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'took_effect', type: 'boolean', default: false })
  tookEffect!: boolean;
}
