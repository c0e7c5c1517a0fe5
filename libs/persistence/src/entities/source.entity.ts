import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  @Column({ type: 'jsonb' })
  trust!: Record<string, number>;

  @Column({ name: 'authority_for', type: 'text', array: true })
  authorityFor!: string[];

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: string | null;

  @Column({ type: 'jsonb' })
  habits!: Record<string, unknown>;

  @Column({ type: 'text' })
  status!: 'active' | 'inactive';
}
