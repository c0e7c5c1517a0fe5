import { Module } from '@nestjs/common';
import { AccountsModule, ApiKeysModule, OidcModule } from '@sogoc/access';

import { ApiKeysController } from './api-keys.controller';
import { OidcController } from './oidc.controller';
import { PeopleController } from './people.controller';
import { SessionsController } from './sessions.controller';

@Module({
  imports: [ApiKeysModule, AccountsModule, OidcModule],
  controllers: [ApiKeysController, PeopleController, SessionsController, OidcController],
})
export class AccessApiModule {}
