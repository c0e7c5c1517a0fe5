import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { GrantedRowsDto } from './grant.dto';

export class GrantEndResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiPropertyOptional({ description: 'Of a refusal' })
  readonly legalGround?: string;
}

export class GrantResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', description: 'Counts the grants of a system, purpose and collection', example: 1 })
  readonly version!: number;

  @ApiProperty({ enum: ['awaiting-approval', 'approved', 'refused', 'revoked'] })
  readonly status!: string;

  @ApiProperty({ example: 'land-office' })
  readonly system!: string;

  @ApiProperty({ example: 'dang-ky-bien-dong' })
  readonly purpose!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ type: [String], example: ['fullName'] })
  readonly attributes!: readonly string[];

  @ApiProperty({ type: [String], example: ['national-id'] })
  readonly schemes!: readonly string[];

  @ApiPropertyOptional({ type: GrantedRowsDto, description: 'Absent: everywhere' })
  readonly rows?: GrantedRowsDto;

  @ApiProperty({ enum: ['origin', 'sector', 'level', 'request', 'consent', 'subject'] })
  readonly ground!: string;

  @ApiProperty()
  readonly legalBasis!: string;

  @ApiPropertyOptional()
  readonly document?: string;

  @ApiProperty({ format: 'date' })
  readonly validFrom!: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly validTo?: string;

  @ApiProperty({ format: 'uuid' })
  readonly proposedBy!: string;

  @ApiProperty({ format: 'date-time' })
  readonly proposedAt!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly approvedBy?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly approvedAt?: string;

  @ApiPropertyOptional({ type: GrantEndResponseDto })
  readonly refusal?: GrantEndResponseDto;

  @ApiPropertyOptional({ type: GrantEndResponseDto })
  readonly revocation?: GrantEndResponseDto;
}

export class GrantsResponseDto {
  @ApiProperty({ type: [GrantResponseDto] })
  readonly items!: readonly GrantResponseDto[];

  @ApiPropertyOptional({ description: 'Absent on the last page' })
  readonly nextCursor?: string;
}

export class EffectiveFieldResponseDto {
  @ApiProperty({ example: 'ethnicity' })
  readonly name!: string;

  @ApiProperty({ enum: ['attribute', 'scheme'] })
  readonly kind!: string;

  @ApiProperty({ enum: ['public', 'basic-personal', 'sensitive-personal'] })
  readonly sensitivity!: string;

  @ApiProperty({ enum: ['shown', 'numbers-masked', 'withheld'] })
  readonly disclosure!: string;

  @ApiPropertyOptional({ enum: ['no-grant', 'not-granted', 'sensitive', 'scheme-not-granted', 'numbers-in-part'] })
  readonly code?: string;
}

export class EffectiveCollectionResponseDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent: no grant, and nothing is shown' })
  readonly grantId?: string;

  @ApiPropertyOptional({ type: 'integer' })
  readonly version?: number;

  @ApiPropertyOptional()
  readonly ground?: string;

  @ApiPropertyOptional()
  readonly legalBasis?: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly validTo?: string;

  @ApiPropertyOptional({ type: GrantedRowsDto })
  readonly rows?: GrantedRowsDto;

  @ApiProperty({ type: [EffectiveFieldResponseDto] })
  readonly fields!: readonly EffectiveFieldResponseDto[];
}

export class EffectiveGrantsResponseDto {
  @ApiProperty({ example: 'land-office' })
  readonly system!: string;

  @ApiProperty({ example: 'dang-ky-bien-dong' })
  readonly purpose!: string;

  @ApiProperty({ type: [EffectiveCollectionResponseDto] })
  readonly collections!: readonly EffectiveCollectionResponseDto[];
}
