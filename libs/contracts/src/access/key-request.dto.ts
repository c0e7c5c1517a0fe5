import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { ROLES, VIEWS } from './role';

export class KeyRequestResponseDto {
  @ApiProperty({ format: 'uuid', description: 'Of the key to be' })
  readonly id!: string;

  @ApiProperty({ enum: ['awaiting-approval', 'approved'] })
  readonly status!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: string;

  @ApiProperty({ example: 'Cổng dịch vụ công TP.HCM' })
  readonly label!: string;

  @ApiPropertyOptional({ enum: VIEWS })
  readonly view?: string;

  @ApiPropertyOptional({ type: [String], description: 'Absent: all' })
  readonly collections?: readonly string[];

  @ApiPropertyOptional({ format: 'date-time' })
  readonly expiresAt?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Public keys of a client' })
  readonly jwks?: object;

  @ApiPropertyOptional()
  readonly plainLookup?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'The person who would act by it' })
  readonly principal?: string;

  @ApiPropertyOptional({ description: 'The system that it would belong to', example: 'land-office' })
  readonly system?: string;

  @ApiPropertyOptional({ example: 'population', description: 'Of a key of role source' })
  readonly source?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The key whose place it would take' })
  readonly rotatedFrom?: string;

  @ApiPropertyOptional({ type: 'integer', example: 24, description: 'Hours that the other key stays in force' })
  readonly overlapHours?: number;

  @ApiProperty({ format: 'uuid' })
  readonly requestedBy!: string;

  @ApiProperty({ example: 'Nguyễn Thái Sơn' })
  readonly requestedByName!: string;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;
}

export class KeyRequestsResponseDto {
  @ApiProperty({ type: [KeyRequestResponseDto] })
  readonly items!: readonly KeyRequestResponseDto[];
}
