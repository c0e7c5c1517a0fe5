import 'reflect-metadata';

import { Expose } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';

const ABSOLUTE = /^https?:\/\/\S+$/;
const ROLES = /^[^=,]+=(steward|lead|operator|auditor)(,[^=,]+=(steward|lead|operator|auditor))*$/;

/** The identity provider by which people sign in beside their accounts; none without an issuer. */
export class OidcConfig {
  /** Its issuer, as in its discovery document. */
  @Expose({ name: 'OIDC_ISSUER' })
  @IsOptional()
  @Matches(ABSOLUTE, { message: 'Set OIDC_ISSUER to the URL of the identity provider, or leave it out.' })
  readonly issuer?: string;

  @Expose({ name: 'OIDC_CLIENT_ID' })
  @IsOptional()
  readonly clientId?: string;

  /** Left out: the registry is a public client, which PKCE alone protects. */
  @Expose({ name: 'OIDC_CLIENT_SECRET' })
  @IsOptional()
  readonly clientSecret?: string;

  /** Where the provider sends the browser back to: the registry's own origin and `/v1/session/oidc/callback`. */
  @Expose({ name: 'OIDC_REDIRECT_URL' })
  @IsOptional()
  @Matches(ABSOLUTE, { message: 'Set OIDC_REDIRECT_URL to the address of /v1/session/oidc/callback at the registry.' })
  readonly redirectUrl?: string;

  /** The claim that lists a person's groups. */
  @Expose({ name: 'OIDC_GROUPS_CLAIM' })
  @Matches(/^\S+$/, { message: 'Set OIDC_GROUPS_CLAIM to the name of a claim.' })
  readonly groupsClaim: string = 'groups';

  /** `group=role` with commas between them; the first group that a person is in decides. */
  @Expose({ name: 'OIDC_ROLES' })
  @IsOptional()
  @Matches(ROLES, { message: 'Set OIDC_ROLES to pairs such as registry-stewards=steward, with commas between them.' })
  readonly roles?: string;
}
