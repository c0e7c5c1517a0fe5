import { Module } from '@nestjs/common';
import { AccountsModule, ApiKeysModule } from '@sogoc/access';

import { ApiKeysController } from './api-keys.controller';
import { PeopleController } from './people.controller';
import { SessionsController } from './sessions.controller';

@Module({
  imports: [ApiKeysModule, AccountsModule],
  controllers: [ApiKeysController, PeopleController, SessionsController],
})
export class AccessApiModule {}
