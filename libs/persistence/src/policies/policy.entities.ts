import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A policy that records were resolved under; never changed, and named by its content's hash. */
@Entity({ name: 'policy_version' })
export class PolicyVersionEntity {
  @PrimaryColumn({ type: 'text' })
  hash!: string;

  @Column({ type: 'text' })
  entity!: string;

  @Column({ type: 'json' })
  content!: unknown;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}

/** One row: raised by every change of the policy in force, of whatever entity. */
@Entity({ name: 'policy_revision' })
export class PolicyRevisionEntity {
  @PrimaryColumn({ name: 'only_row', type: 'boolean', default: true })
  onlyRow!: boolean;

  @Column({ type: 'bigint' })
  revision!: number;
}

/** What a release of the program declares of an entity; the last of an entity is in force. */
@Entity({ name: 'policy_release' })
@Unique(['entity', 'declaredHash'])
export class PolicyReleaseEntity {
  @PrimaryGeneratedColumn('identity', { name: 'release_no', type: 'bigint', generatedIdentity: 'ALWAYS' })
  releaseNumber!: number;

  @Column({ type: 'text' })
  entity!: string;

  @Column({ name: 'declared_hash', type: 'text' })
  declaredHash!: string;

  @Column({ name: 'first_used_at', type: 'timestamptz', default: () => 'now()' })
  firstUsedAt!: Date;
}

/** What operators put in place of what the program declares of an entity; null: as declared. */
@Entity({ name: 'entity_policy' })
export class EntityPolicyEntity {
  @PrimaryColumn({ type: 'text' })
  entity!: string;

  @Column({ type: 'json', nullable: true })
  model!: unknown;

  @Column({ type: 'json', nullable: true })
  survivorship!: unknown;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  since!: Date;
}

/** How far the records of a source are brought under the standardisation in force. */
@Entity({ name: 'policy_replay' })
export class PolicyReplayEntity {
  @PrimaryColumn({ type: 'text' })
  entity!: string;

  @PrimaryColumn({ type: 'text' })
  source!: string;

  /** The standardisation fingerprint that they are brought under. */
  @Column({ name: 'recipe', type: 'bigint' })
  fingerprint!: number;

  /** Records up to this number were asked for. */
  @Column({ name: 'cursor_no', type: 'bigint', default: 0 })
  cursorNumber!: number;

  @Column({ name: 'started_at', type: 'timestamptz', default: () => 'now()' })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
