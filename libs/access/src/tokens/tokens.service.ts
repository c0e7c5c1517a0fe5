import { createHash, randomBytes } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sogoc/kernel';
import { AccessTokenRepository, TransactionRunner } from '@sogoc/persistence';
import { CLOCK, TokenBuckets } from '@sogoc/platform';

import { hashApiKey } from '../keys/api-key';
import { TooManyRequestsError } from '../limits/errors';
import { TOKEN_SECONDS } from './access-token-lifetime';
import { claimedClient, proveAssertion } from './client-assertion';
import {
  InvalidClientError,
  InvalidTokenRequestError,
  TokenEndpointOffError,
  UnsupportedGrantTypeError,
} from './errors';
import { TokenConfig } from './token.config';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const TOKEN_BYTES = 32;
/** Requests of one address: a token lasts ten minutes, so even hundreds of clients behind one ask rarely. */
const LIMITS = { burst: 200, callsPerSecond: 5 };

/** The answer of RFC 6749, 5.1. */
export interface IssuedToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** Gives clients that prove their private key a token for some minutes (RFC 6749, 4.4; RFC 7523, 2.2). */
@Injectable()
export class TokensService {
  private readonly asked = new TokenBuckets(LIMITS);

  constructor(
    private readonly config: TokenConfig,
    private readonly transactions: TransactionRunner,
    private readonly tokens: AccessTokenRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * `form`: parameters of the request, of which unknown ones are passed over. `address`: where it comes from. Throws
   * `TokenEndpointOffError`, `TooManyRequestsError`, `InvalidTokenRequestError`, `UnsupportedGrantTypeError` and `InvalidClientError`.
   */
  async issue(form: unknown, address: string): Promise<IssuedToken> {
    const { audience } = this.config;
    if (audience === undefined) throw new TokenEndpointOffError();
    const { isAllowed, retryInSeconds } = this.asked.take(address, performance.now());
    if (!isAllowed) throw new TooManyRequestsError(retryInSeconds);
    return this.begin(assertionOf(form), [audience, `${audience}/v1/token`]);
  }

  private async begin({ assertion, clientId }: AssertedClient, audiences: readonly string[]): Promise<IssuedToken> {
    const now = this.clock.now();
    const id = claimedClient(assertion);
    if (id === undefined || (clientId !== undefined && clientId !== id)) throw new InvalidClientError();
    const keys = await this.tokens.keysOf(id, now);
    const proven = keys && (await proveAssertion(assertion, { id, keys }, audiences, now));
    if (proven === undefined) throw new InvalidClientError();
    const token = `sgt_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    const used = { jtiHash: createHash('sha256').update(proven.jti, 'utf8').digest(), expiresAt: proven.overAt };
    const expiresAt = new Date(now.getTime() + TOKEN_SECONDS * 1_000);
    const stored = { keyId: id, tokenHash: hashApiKey(token), expiresAt, assertion: used };
    if (!(await this.transactions.run((tx) => this.tokens.insert(tx, stored, now)))) throw new InvalidClientError();
    return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS };
  }
}

interface AssertedClient {
  readonly assertion: string;
  readonly clientId?: string;
}

function assertionOf(form: unknown): AssertedClient {
  const { grant_type, client_assertion_type, client_assertion, client_id } = (form ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (typeof grant_type !== 'string' || typeof client_assertion !== 'string') throw new InvalidTokenRequestError();
  if (client_assertion_type !== ASSERTION_TYPE) throw new InvalidTokenRequestError();
  if (client_id !== undefined && typeof client_id !== 'string') throw new InvalidTokenRequestError();
  if (grant_type !== 'client_credentials') throw new UnsupportedGrantTypeError();
  return { assertion: client_assertion, clientId: client_id };
}
