import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The form of RFC 6749, 4.4.2, with the assertion of RFC 7523, 2.2. Parameters beside these are passed over, as the RFC wants. */
export class TokenRequestDto {
  @ApiProperty({ enum: ['client_credentials'] })
  readonly grant_type!: string;

  @ApiProperty({ enum: ['urn:ietf:params:oauth:client-assertion-type:jwt-bearer'] })
  readonly client_assertion_type!: string;

  @ApiProperty({
    description: 'A JWT signed with a registered key: iss and sub the client id, aud the registry, exp, jti',
    example: 'eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.e30.c2lnbmF0dXJl',
  })
  readonly client_assertion!: string;

  @ApiPropertyOptional({ description: 'As sub, or left out' })
  readonly client_id?: string;
}

export class TokenResponseDto {
  @ApiProperty({ description: 'For Authorization: Bearer', example: 'sgt_…' })
  readonly access_token!: string;

  @ApiProperty({ enum: ['Bearer'] })
  readonly token_type!: string;

  @ApiProperty({ type: 'integer', description: 'Seconds', example: 600 })
  readonly expires_in!: number;
}

/** An RFC 7517 set of public keys. */
export class ClientKeysDto {
  @ApiProperty({
    type: [Object],
    description: '1 to 10 public keys, each with a kid: EC with P-256 or P-384, Ed25519, RSA from 2,048 bits',
    example: [
      {
        kty: 'EC',
        kid: '2026-11',
        crv: 'P-256',
        x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
        y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
      },
    ],
  })
  readonly keys!: readonly Readonly<Record<string, unknown>>[];
}
