import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ApiKeysModule } from '../keys/api-keys.module';
import { ProposalsModule } from '../proposals/proposals.module';
import { ClientKeysService } from '../keys/clients/client-keys.service';
import { TokensService } from './tokens.service';

/** Clients that prove a private key. Needs `TokenConfig` in the application. */
@Module({
  imports: [PersistenceModule, SystemModule, ApiKeysModule, ProposalsModule],
  providers: [TokensService, ClientKeysService],
  exports: [TokensService, ClientKeysService],
})
export class TokensModule {}
