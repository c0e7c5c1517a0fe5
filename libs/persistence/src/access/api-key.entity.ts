import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

import { SourceEntity } from '../catalogue/source.entity';
import { InformationSystemEntity } from '../sharing/sharing.entities';
import { PrincipalEntity } from '../principals/principal.entity';

/** An issued key. Ids are UUIDv7, so their order is the order of issue. */
@Entity({ name: 'api_key' })
@Unique(['keyHash'])
export class ApiKeyEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** SHA-256 of the key; the key itself is shown once and never kept. Null of a client that proves a key of its own. */
  @Column({ name: 'key_hash', type: 'bytea', nullable: true, select: false })
  keyHash!: Buffer | null;

  /** The public keys of such a client (RFC 7517). */
  @Column({ type: 'jsonb', nullable: true })
  jwks!: object | null;

  /** Who acts by it; the database gives one of the key's own id where none is named. */
  @Column({ name: 'principal_id', type: 'uuid' })
  @ForeignKey(() => PrincipalEntity)
  principalId!: string;

  @Column({ type: 'text' })
  role!: 'source' | 'consumer' | 'steward' | 'lead' | 'operator' | 'auditor';

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => SourceEntity)
  source!: string | null;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'text' })
  view!: 'full' | 'working' | 'masked' | 'ids';

  @Column({ type: 'text', array: true, nullable: true })
  collections!: string[] | null;

  /** Whether it may ask by a number that is not public, without saying whose it is. */
  @Column({ name: 'plain_lookup', type: 'boolean', default: false })
  plainLookup!: boolean;

  /** The system that a key of role `consumer` belongs to; null: it keeps its view. */
  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => InformationSystemEntity)
  system!: string | null;

  /** The operator who issued it; null when the command line did. */
  @Column({ name: 'issued_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  issuedBy!: string | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  revokedBy!: string | null;

  /** The key that it takes the place of. */
  @Column({ name: 'rotated_from', type: 'uuid', nullable: true })
  @ForeignKey(() => ApiKeyEntity)
  rotatedFrom!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
