import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';

export class SubjectRequestResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: ['access', 'rectify', 'restrict', 'object', 'erase'] })
  readonly kind!: string;

  @ApiProperty({ enum: ['received', 'accepted', 'refused', 'completed', 'withdrawn'] })
  readonly status!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Whose it is now, after merges and splits' })
  readonly goldenId?: string;

  @ApiProperty({ type: [String], description: 'Empty: all that is personal' })
  readonly attributes!: readonly string[];

  @ApiPropertyOptional({ description: 'The system it came by' })
  readonly system?: string;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty()
  readonly withOthers!: boolean;

  @ApiProperty()
  readonly isExtended!: boolean;

  @ApiProperty({ description: 'Whether others are kept from being shown the values on account of it' })
  readonly restricts!: boolean;

  @ApiProperty({ format: 'date', example: '2026-02-24', description: 'The last day to say whether it is taken up' })
  readonly answerBy!: string;

  @ApiProperty({ format: 'date', example: '2026-03-05', description: 'The last day to do what is asked' })
  readonly dueBy!: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Working days; below 0 it is overdue' })
  readonly daysLeft?: number;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly answeredAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly closedAt?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'When old versions of the records were erased' })
  readonly erasedAt?: string;

  @ApiProperty({ description: 'Versions of the tables of clocks and holidays' })
  readonly clocks!: string;
}

export class SubjectRequestsResponseDto {
  @ApiProperty({ type: [SubjectRequestResponseDto], description: 'What is due first comes first' })
  readonly items!: readonly SubjectRequestResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}

export class SubjectRequestStepResponseDto {
  @ApiProperty({ example: 'accept' })
  readonly step!: string;

  @ApiPropertyOptional()
  readonly reason?: string;

  @ApiPropertyOptional()
  readonly legalGround?: string;

  @ApiProperty({ description: 'A person, a system or a key' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

/** A value put before its source. */
export class ContestedValueResponseDto {
  @ApiProperty({ example: 'population' })
  readonly source!: string;

  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiProperty({ example: 'phone' })
  readonly attribute!: string;

  @ApiProperty({ format: 'date', description: 'Until when the source is to check and mend it' })
  readonly dueBy!: string;

  @ApiProperty({ enum: ['open', 'corrected'], description: 'corrected as long as the source states another value' })
  readonly status!: string;
}

/** Versions that have lost their content; their hashes stay. */
export class ErasedVersionsResponseDto {
  @ApiProperty({ type: 'integer', description: 'Of source records' })
  readonly recordVersions!: number;

  @ApiProperty({ type: 'integer', description: 'Of golden records' })
  readonly goldenVersions!: number;
}

export class SubjectRequestCaseResponseDto extends SubjectRequestResponseDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As far as you see such values' })
  readonly claims!: Record<string, unknown>;

  @ApiPropertyOptional({ description: 'Without the numbers in it' })
  readonly statement?: string;

  @ApiProperty({ type: [SubjectRequestStepResponseDto] })
  readonly steps!: readonly SubjectRequestStepResponseDto[];

  @ApiProperty({ type: [ContestedValueResponseDto] })
  readonly contested!: readonly ContestedValueResponseDto[];

  @ApiPropertyOptional({ type: ErasedVersionsResponseDto })
  readonly erased?: ErasedVersionsResponseDto;
}

export class UsageResponseDto {
  @ApiProperty({ format: 'date-time' })
  readonly logtime!: string;

  @ApiProperty({ description: 'Kind of the entry in the record of reads', example: 'read' })
  readonly action!: string;

  @ApiProperty({ description: 'The agency', example: 'Văn phòng đăng ký đất đai TP.HCM' })
  readonly receiver!: string;

  @ApiPropertyOptional({ example: 'dang-ky-bien-dong' })
  readonly purpose?: string;

  @ApiPropertyOptional({ example: 'Đăng ký biến động' })
  readonly purposeTitle?: string;

  @ApiProperty({ type: [String], description: 'Names of attributes and schemes' })
  readonly attributes!: readonly string[];
}

export class WithheldUsageResponseDto {
  @ApiProperty({ description: 'Why such reads are not told, or not yet' })
  readonly reason!: string;

  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

export class OriginResponseDto {
  @ApiProperty({ example: 'population' })
  readonly code!: string;

  @ApiProperty({ example: 'Cơ sở dữ liệu quốc gia về dân cư' })
  readonly titleVi!: string;

  @ApiProperty({ example: 'Bộ Công an' })
  readonly owner!: string;
}

export class SubjectViewResponseDto {
  @ApiProperty({ type: GoldenRecordResponseDto })
  readonly subject!: GoldenRecordResponseDto;

  @ApiProperty({ type: [OriginResponseDto], description: 'Databases that the values come from' })
  readonly sources!: readonly OriginResponseDto[];

  @ApiProperty({ type: [UsageResponseDto], description: 'Who was shown it, the newest first' })
  readonly usage!: readonly UsageResponseDto[];

  @ApiProperty({ type: [WithheldUsageResponseDto], description: 'Among the reads that this page is about' })
  readonly usageWithheld!: readonly WithheldUsageResponseDto[];

  @ApiPropertyOptional({ description: 'To older reads; absent at the end' })
  readonly nextCursor?: string;

  @ApiProperty({ type: [SubjectRequestResponseDto], description: 'Open requests, the newest first' })
  readonly requests!: readonly SubjectRequestResponseDto[];
}
