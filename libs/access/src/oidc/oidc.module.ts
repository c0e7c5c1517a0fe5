import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { AccountsModule } from '../accounts/accounts.module';
import { IdentityProvider } from './identity-provider';
import { OidcSignInService } from './oidc-sign-in.service';

/** Signing in by an identity provider. Needs `OidcConfig` in the application. */
@Module({
  imports: [AccountsModule, PersistenceModule, SystemModule],
  providers: [IdentityProvider, OidcSignInService],
  exports: [OidcSignInService],
})
export class OidcModule {}
