import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

import { PrincipalEntity } from '../principals/principal.entity';

@Entity({ name: 'agency' })
export class AgencyEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'title_vi', type: 'text' })
  titleVi!: string;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text' })
  level!: 'national' | 'ministry' | 'province' | 'commune' | 'other';

  /** The agency over it. */
  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => AgencyEntity)
  parent!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}

@Entity({ name: 'information_system' })
export class InformationSystemEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  @ForeignKey(() => AgencyEntity)
  agency!: string;

  @Column({ name: 'title_vi', type: 'text' })
  titleVi!: string;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn!: string | null;

  /** 1–5 by Decree 85/2016; Circular 46/2022/TT-BCA asks for 3 at least. */
  @Column({ name: 'security_level', type: 'integer', nullable: true })
  securityLevel!: number | null;

  @Column({ type: 'text', default: 'active' })
  status!: 'active' | 'inactive';

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}

@Entity({ name: 'purpose' })
export class PurposeEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'title_vi', type: 'text' })
  titleVi!: string;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn!: string | null;

  /** The rule of law that the purpose rests on. */
  @Column({ type: 'text' })
  citation!: string;

  /** Whether each call names a case. */
  @Column({ name: 'needs_case', type: 'boolean', default: false })
  needsCase!: boolean;

  /** Whether each call names the person at the other side. */
  @Column({ name: 'needs_user', type: 'boolean', default: false })
  needsUser!: boolean;

  /** When whoever it is about is told of a read. */
  @Column({ name: 'told_to_subject', type: 'text', default: 'now' })
  toldToSubject!: 'now' | 'later' | 'never';

  @Column({ name: 'why_not_now', type: 'text', nullable: true })
  whyNotNow!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}

/** Terms are final; what comes to a grant is who approved, refused or revoked it. */
@Entity({ name: 'access_grant' })
@Unique(['system', 'purpose', 'collection', 'version'])
export class AccessGrantEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  @ForeignKey(() => InformationSystemEntity)
  system!: string;

  @Column({ type: 'text' })
  @ForeignKey(() => PurposeEntity)
  purpose!: string;

  @Column({ type: 'text' })
  collection!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'jsonb' })
  terms!: Record<string, unknown>;

  @Column({ name: 'proposed_by', type: 'uuid' })
  @ForeignKey(() => PrincipalEntity)
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  approvedBy!: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ name: 'refused_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  refusedBy!: string | null;

  @Column({ name: 'refused_at', type: 'timestamptz', nullable: true })
  refusedAt!: Date | null;

  @Column({ name: 'refusal_reason', type: 'text', nullable: true })
  refusalReason!: string | null;

  @Column({ name: 'refusal_ground', type: 'text', nullable: true })
  refusalGround!: string | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  @ForeignKey(() => PrincipalEntity)
  revokedBy!: string | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'revocation_reason', type: 'text', nullable: true })
  revocationReason!: string | null;
}
