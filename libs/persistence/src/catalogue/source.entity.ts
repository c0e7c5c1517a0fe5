import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry of the catalogue of sources. */
@Entity({ name: 'source' })
export class SourceEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'title_vi', type: 'text' })
  titleVi!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ type: 'text' })
  level!: 'national' | 'ministry' | 'province';

  @Column({ type: 'text', array: true })
  collections!: string[];

  /** Trust by attribute, 0–1; `*` is the default. */
  @Column({ type: 'jsonb', default: {} })
  trust!: Record<string, number>;

  @Column({ name: 'authority_for', type: 'text', array: true, default: [] })
  authorityFor!: string[];

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;

  @Column({ type: 'jsonb', default: {} })
  habits!: Record<string, unknown>;

  @Column({ type: 'text', default: 'active' })
  status!: 'active' | 'inactive';

  /** Only read by name: the entry of a policy's hash is what stands above. */
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', select: false })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()', select: false })
  updatedAt!: Date;
}
