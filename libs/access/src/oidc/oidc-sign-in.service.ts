import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdGenerator } from '@sogoc/kernel';
import { AccountRepository, type StoredAccount, TransactionRunner } from '@sogoc/persistence';
import { CLOCK, ID_GENERATOR } from '@sogoc/platform';

import { AccountTakenError } from '../accounts/errors';
import { type BegunSession, SessionsService } from '../accounts/sessions.service';
import { NoRoleError } from './errors';
import { IdentityProvider, type PendingSignIn, type ProvenIdentity } from './identity-provider';
import { roleOfGroups } from './role-of-groups';
import { OidcConfig } from './oidc.config';
import { usernameOf } from './username-of-identity';

/** Lets people in whom the identity provider vouches for. Groups say the role, at each sign-in anew. */
@Injectable()
export class OidcSignInService {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly transactions: TransactionRunner,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionsService,
    private readonly config: OidcConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Throws what `IdentityProvider.begin` throws. */
  async begin(): Promise<{ readonly url: URL; readonly pending: PendingSignIn }> {
    return this.provider.begin();
  }

  /** Throws what `IdentityProvider.finish` throws, and `NoRoleError`. */
  async finish(query: string, pending: PendingSignIn): Promise<BegunSession> {
    const identity = await this.provider.finish(query, pending);
    const role = roleOfGroups(this.config.roles, identity.groups);
    const known = await this.accounts.findByIdentity(identity.issuer, identity.subject);
    if (role === undefined || (known !== undefined && known.lockedAt !== null)) throw new NoRoleError();
    return this.sessions.begin(
      known === undefined ? await this.add(identity, role) : await this.update(known, identity, role),
    );
  }

  private async add(identity: ProvenIdentity, role: StoredAccount['role']): Promise<StoredAccount> {
    const principalId = this.newId();
    const username = usernameOf(identity, principalId);
    const { issuer, subject, name = username } = identity;
    const account = { principalId, username, name, role, collections: null };
    await this.transactions.run(async (tx) => {
      if (!(await this.accounts.insert(tx, { ...account, identity: { issuer, subject } })))
        throw new AccountTakenError();
    });
    return { ...account, createdAt: this.clock.now(), lockedAt: null };
  }

  private async update(
    known: StoredAccount,
    { name = known.name }: ProvenIdentity,
    role: StoredAccount['role'],
  ): Promise<StoredAccount> {
    if (known.role !== role || known.name !== name)
      await this.transactions.run((tx) => this.accounts.setRole(tx, known.principalId, role, name));
    return { ...known, role, name };
  }
}
