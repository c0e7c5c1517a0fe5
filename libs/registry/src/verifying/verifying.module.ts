import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { RelationFindingModule } from '../relations/relation-finding.module';
import { StandingPolicyModule } from '../replaying/standing-policy.module';
import { WholeStateModule } from '../whole-state/whole-state.module';
import { EntityVerifier } from './entity-verifier';
import { ExpectedRelationsReader } from './expected-relations-reader';
import { StoredStateReader } from './stored-state-reader';
import { VerificationService } from './verification.service';

/** Comparing what is stored with what it should be. */
@Module({
  imports: [PersistenceModule, RelationFindingModule, WholeStateModule, StandingPolicyModule],
  providers: [StoredStateReader, ExpectedRelationsReader, EntityVerifier, VerificationService],
  exports: [EntityVerifier, VerificationService],
})
export class VerifyingModule {}
