import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A feed that this database served, with the marks of the line of history that it belongs to; the newest is in force. */
@Entity({ name: 'feed' })
@Unique(['id'])
export class FeedEntity {
  @PrimaryGeneratedColumn('identity', { name: 'feed_no', type: 'bigint', generatedIdentity: 'ALWAYS' })
  feedNumber!: number;

  @Column({ type: 'uuid' })
  id!: string;

  /** Text, because it has all 64 bits. Null, here and below: the server does not let us read it. */
  @Column({ name: 'system_identifier', type: 'text', nullable: true })
  systemIdentifier!: string | null;

  @Column({ type: 'bigint', nullable: true })
  timeline!: number | null;

  @Column({ name: 'database_oid', type: 'bigint', nullable: true })
  databaseOid!: number | null;

  @Column({ name: 'began_at', type: 'timestamptz', default: () => 'now()' })
  beganAt!: Date;
}
