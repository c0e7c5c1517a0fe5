import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ENTRY_KINDS } from '@sogoc/transparency-log';
import { IsIn, IsOptional, IsRFC3339, IsUUID, Matches } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';

const MAX_NAME_LENGTH = 200;
const SIZE = { message: 'Send a whole number of entries.' };
const INSTANT = { message: 'Send an instant as RFC 3339.' };

export class AccessLogQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Entries that show values of this golden record' })
  @IsOptional()
  @IsUUID('all', { message: 'Send the id of a golden record.' })
  readonly golden?: string;

  @ApiPropertyOptional({ description: 'Who asked: a person, or the id of a key' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly principal?: string;

  @ApiPropertyOptional({ description: 'Code of the system that asked' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly system?: string;

  @ApiPropertyOptional({ description: 'Code of the purpose that was stated' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly purpose?: string;

  @ApiPropertyOptional({ enum: ENTRY_KINDS })
  @IsOptional()
  @IsIn(ENTRY_KINDS, { message: `Send one of: ${ENTRY_KINDS.join(', ')}.` })
  readonly kind?: (typeof ENTRY_KINDS)[number];

  @ApiPropertyOptional({ format: 'date-time', description: 'From this instant on' })
  @IsOptional()
  @IsRFC3339(INSTANT)
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before this instant' })
  @IsOptional()
  @IsRFC3339(INSTANT)
  readonly to?: string;
}

export class ConsistencyQueryDto {
  @ApiProperty({ type: 'integer', description: 'Size of the earlier log', example: 1 })
  @Matches(/^\d{1,15}$/, SIZE)
  readonly from!: string;

  @ApiProperty({ type: 'integer', description: 'Size of the later log', example: 2 })
  @Matches(/^\d{1,15}$/, SIZE)
  readonly to!: string;
}

export class EntrySubjectDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly goldenId?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Of the golden record, when it was shown' })
  readonly version?: number;

  @ApiPropertyOptional({ description: 'Of a source record that was shown by itself' })
  readonly recordId?: string;

  @ApiProperty({ type: [String], description: 'Names of personal attributes and identifier schemes; never values' })
  readonly attributes!: readonly string[];
}

export class AccessEntryResponseDto {
  @ApiProperty({ type: 'integer', description: 'From 0, without gaps' })
  readonly seq!: number;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ enum: ENTRY_KINDS })
  readonly kind!: string;

  @ApiProperty({ example: 'GET /v1/:collection/:id' })
  readonly operation!: string;

  @ApiProperty({ description: 'Who asked: a person, or the id of a key' })
  readonly principalId!: string;

  @ApiPropertyOptional()
  readonly system?: string;

  @ApiPropertyOptional({ description: 'The person at the other side, as its system names her' })
  readonly endUser?: string;

  @ApiPropertyOptional()
  readonly purpose?: string;

  @ApiPropertyOptional()
  readonly case?: string;

  @ApiPropertyOptional()
  readonly grantVersion?: string;

  @ApiProperty({ type: [EntrySubjectDto] })
  readonly subjects!: readonly EntrySubjectDto[];

  @ApiPropertyOptional({ type: [String], description: 'What was changed or refused, as kind and id' })
  readonly objects?: readonly string[];

  @ApiProperty()
  readonly requestId!: string;
}

export class AccessLogResponseDto {
  @ApiProperty({ type: [AccessEntryResponseDto], description: 'The newest first' })
  readonly items!: readonly AccessEntryResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}

export class InclusionProofResponseDto {
  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty({ description: 'The bytes of the leaf, UTF-8' })
  readonly leaf!: string;

  @ApiProperty({ type: 'integer', description: 'Of the tree that the proof leads to' })
  readonly size!: number;

  @ApiProperty({ description: 'Base64' })
  readonly root!: string;

  @ApiProperty({ type: [String], description: 'Base64, from the leaf up (RFC 6962, 2.1.1)' })
  readonly hashes!: readonly string[];

  @ApiPropertyOptional({ description: 'The signed note of that tree; absent until the entry is in one' })
  readonly checkpoint?: string;
}

export class ConsistencyProofResponseDto {
  @ApiProperty({ type: 'integer' })
  readonly from!: number;

  @ApiProperty({ type: 'integer' })
  readonly to!: number;

  @ApiProperty({ type: [String], description: 'Base64 (RFC 6962, 2.1.2)' })
  readonly hashes!: readonly string[];
}

export class LogCheckpointResponseDto {
  @ApiProperty({ type: 'integer' })
  readonly size!: number;

  @ApiProperty({ description: 'Base64' })
  readonly root!: string;

  @ApiProperty({ description: 'A signed note (c2sp.org/tlog-checkpoint)' })
  readonly note!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiPropertyOptional({ description: 'Public key of the log, as stock verifiers take it' })
  readonly key?: string;
}
