import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { ROLES, VIEWS } from './role';

export class ApiKeyResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The person or system that acts by it; absent: nobody but the key',
  })
  readonly principal?: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: string;

  @ApiPropertyOptional({ description: 'For the role source' })
  readonly source?: string;

  @ApiPropertyOptional({ description: 'The system that it belongs to', example: 'land-office' })
  readonly system?: string;

  @ApiProperty({ example: 'Cổng dịch vụ công TP.HCM' })
  readonly label!: string;

  @ApiProperty({ enum: VIEWS })
  readonly view!: string;

  @ApiPropertyOptional({ type: [String], description: 'Absent: all' })
  readonly collections?: readonly string[];

  @ApiProperty({ enum: ['active', 'expired', 'revoked'] })
  readonly status!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly expiresAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly revokedAt?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Public keys of a client that proves a private key at POST /v1/token',
  })
  readonly jwks?: object;

  @ApiPropertyOptional({ description: 'May ask by a number alone' })
  readonly plainLookup?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'An operator; absent when the command line issued it' })
  readonly issuedBy?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly revokedBy?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The key that it took the place of' })
  readonly rotatedFrom?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'To the minute' })
  readonly lastUsedAt?: string;
}

export class IssuedApiKeyResponseDto extends ApiKeyResponseDto {
  @ApiPropertyOptional({
    description: 'Shown this once; the registry keeps its hash only. Absent for a client with keys of its own',
    example: 'sg_…',
  })
  readonly key?: string;
}

export class ApiKeysResponseDto {
  @ApiProperty({ type: [ApiKeyResponseDto] })
  readonly items!: readonly ApiKeyResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
