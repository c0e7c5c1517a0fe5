import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who acts: a person, or a system. Accounts and keys belong to one; all that says who acted names one. */
@Entity({ name: 'principal' })
export class PrincipalEntity {
  /** Of a key that is nobody's in particular, the id of the key. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: 'person' | 'system';

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
