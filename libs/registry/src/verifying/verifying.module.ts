import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { RelationFindingModule } from '../relations/relation-finding.module';
import { StandingPolicyModule } from '../replaying/standing-policy.module';
import { WholeStateModule } from '../whole-state/whole-state.module';
import { ClustersVerifier } from './clusters-verifier';
import { EntityVerifier } from './entity-verifier';
import { RecordsVerifier } from './records-verifier';
import { RelationsVerifier } from './relations-verifier';
import { StoredSliceReader } from './stored-slice-reader';
import { VerificationService } from './verification.service';

/** Comparing what is stored with what it should be. */
@Module({
  imports: [PersistenceModule, RelationFindingModule, WholeStateModule, StandingPolicyModule],
  providers: [
    StoredSliceReader,
    RecordsVerifier,
    ClustersVerifier,
    RelationsVerifier,
    EntityVerifier,
    VerificationService,
  ],
  exports: [EntityVerifier, VerificationService],
})
export class VerifyingModule {}
