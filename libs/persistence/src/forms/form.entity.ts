import type { FormField } from '@sogoc/resolution';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { PurposeEntity } from '../sharing/sharing.entities';

@Entity({ name: 'form' })
export class FormEntity {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'title_vi', type: 'text' })
  titleVi!: string;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text' })
  @ForeignKey(() => PurposeEntity)
  purpose!: string;

  /** Collection of the thing that the form is about. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'jsonb' })
  fields!: FormField[];

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
