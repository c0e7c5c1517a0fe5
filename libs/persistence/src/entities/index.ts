import { ApiKeyEntity } from './api-key.entity';
import { DecisionEntity } from './decision.entity';
import { DecisionMemberEntity } from './decision-member.entity';
import { FeedEntity } from './feed.entity';
import { IdempotentCallEntity } from './idempotent-call.entity';
import {
  EntityPolicyEntity,
  PolicyReleaseEntity,
  PolicyReplayEntity,
  PolicyRevisionEntity,
  PolicyVersionEntity,
} from './policy.entities';
import { ReviewNoteEntity } from './review-note.entity';
import { ReviewTaskEntity } from './review-task.entity';
import { SourceEntity } from './source.entity';
import { SourceRecordEntity } from './source-record.entity';

/**
 * The tables whose rows are read and written one by one, and those that they refer to. A spec holds each against the migrated schema.
 * The tables of the set-based path (versions, keys, edges, links, golden records, events) are known to their statements alone.
 */
export const ENTITIES = [
  SourceEntity,
  SourceRecordEntity,
  ApiKeyEntity,
  PolicyVersionEntity,
  PolicyRevisionEntity,
  PolicyReleaseEntity,
  EntityPolicyEntity,
  PolicyReplayEntity,
  ReviewTaskEntity,
  ReviewNoteEntity,
  DecisionEntity,
  DecisionMemberEntity,
  IdempotentCallEntity,
  FeedEntity,
];
