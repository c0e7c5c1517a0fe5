import { AccessLogSettingEntity, LogCheckpointEntity } from '../access-log/log-checkpoint.entity';
import { AccountEntity } from '../access/account.entity';
import { ApiKeyEntity } from '../access/api-key.entity';
import { PrincipalEntity } from '../principals/principal.entity';
import { DecisionEntity } from '../decisions/decision.entity';
import { DecisionMemberEntity } from '../decisions/decision-member.entity';
import { ExtractEntity, ExtractWithdrawalEntity } from '../extracts/extract.entity';
import { FormEntity } from '../forms/form.entity';
import { FeedEntity } from '../change-feed/feed.entity';
import { IdempotentCallEntity } from '../idempotency/idempotent-call.entity';
import {
  EntityPolicyEntity,
  PolicyReleaseEntity,
  PolicyReplayEntity,
  PolicyRevisionEntity,
  PolicyVersionEntity,
} from '../policies/policy.entities';
import { ReviewNoteEntity } from '../review/review-note.entity';
import { ReviewTaskEntity } from '../review/review-task.entity';
import { AccessGrantEntity, AgencyEntity, InformationSystemEntity, PurposeEntity } from '../sharing/sharing.entities';
import { SourceEntity } from '../catalogue/source.entity';
import { SourceRecordEntity } from '../source-records/source-record.entity';

/**
 * The tables whose rows are read and written one by one, and those that they refer to. A spec holds each against the migrated schema.
 * The tables of the set-based path (versions, keys, edges, links, golden records, events) are known to their statements alone.
 */
export const ENTITIES = [
  SourceEntity,
  SourceRecordEntity,
  PrincipalEntity,
  ApiKeyEntity,
  AccountEntity,
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
  LogCheckpointEntity,
  AccessLogSettingEntity,
  AgencyEntity,
  InformationSystemEntity,
  PurposeEntity,
  AccessGrantEntity,
  ExtractEntity,
  ExtractWithdrawalEntity,
  FormEntity,
];
