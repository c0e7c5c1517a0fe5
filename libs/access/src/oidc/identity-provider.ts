import { Injectable } from '@nestjs/common';
import { isLoopback } from '@sogoc/platform';
import * as client from 'openid-client';

import { IdentityProviderAbsentError, IdentityProviderUnavailableError, OidcRefusedError } from './errors';
import { OidcConfig } from './oidc.config';

/** What has to be kept in the browser from the way out to the way back. */
export interface PendingSignIn {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Whom the provider vouches for. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string;
  readonly username?: string;
  readonly groups: readonly string[];
}

const SCOPE = 'openid profile email';

/** The identity provider of the configuration: authorization code flow with PKCE (RFC 7636), state and nonce. */
@Injectable()
export class IdentityProvider {
  private discovered: Promise<client.Configuration> | undefined;

  constructor(private readonly config: OidcConfig) {}

  /** Where the browser goes to sign in. Throws `IdentityProviderAbsentError` and `IdentityProviderUnavailableError`. */
  async begin(): Promise<{ readonly url: URL; readonly pending: PendingSignIn }> {
    const provider = await this.discover();
    const verifier = client.randomPKCECodeVerifier();
    const pending = { verifier, state: client.randomState(), nonce: client.randomNonce() };
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.config.redirectUrl ?? '',
      scope: SCOPE,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    });
    return { url, pending };
  }

  /** Who came back. `query`: of the callback, with its question mark. Throws `OidcRefusedError` besides. */
  async finish(query: string, { verifier, state, nonce }: PendingSignIn): Promise<ProvenIdentity> {
    const provider = await this.discover();
    const tokens = await client
      .authorizationCodeGrant(provider, new URL(query, this.config.redirectUrl), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      .catch(() => {
        throw new OidcRefusedError();
      });
    const claims = tokens.claims();
    if (claims === undefined) throw new OidcRefusedError();
    return this.identityOf(claims);
  }

  private identityOf(claims: client.IDToken): ProvenIdentity {
    const { iss, sub, name, preferred_username: username } = claims;
    const groups = claims[this.config.groupsClaim];
    return {
      issuer: iss,
      subject: sub,
      ...(typeof name === 'string' && { name }),
      ...(typeof username === 'string' && { username }),
      groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
    };
  }

  /** A failure is not kept: the provider may be back at the next try. */
  private async discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, redirectUrl } = this.config;
    if (issuer === undefined || clientId === undefined || redirectUrl === undefined)
      throw new IdentityProviderAbsentError();
    const url = new URL(issuer);
    // Over plain HTTP on this machine only.
    const options = isLoopback(url.hostname) ? { execute: [client.allowInsecureRequests] } : undefined;
    const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
    this.discovered ??= client.discovery(url, clientId, undefined, authentication, options);
    return this.discovered.catch(() => {
      this.discovered = undefined;
      throw new IdentityProviderUnavailableError();
    });
  }
}
