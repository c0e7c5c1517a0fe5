import { Module } from '@nestjs/common';
import { AccountsModule, ApiKeysModule, OidcModule, TokensModule } from '@sogoc/access';

import { ApiKeysController } from './api-keys.controller';
import { OidcController } from './oidc.controller';
import { PeopleController } from './people.controller';
import { SessionsController } from './sessions.controller';
import { TokensController } from './tokens.controller';

@Module({
  imports: [ApiKeysModule, AccountsModule, OidcModule, TokensModule],
  controllers: [ApiKeysController, PeopleController, SessionsController, OidcController, TokensController],
})
export class AccessApiModule {}
