import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';

const MAX_NAME_LENGTH = 200;
const CRITERIA = ['dung', 'du', 'sach', 'song', 'thong-nhat'] as const;
const COLOURS = ['green', 'amber', 'red'] as const;
const SCORE = { type: 'number', minimum: 0, maximum: 100 } as const;
const NEED_DAY = { message: 'Send a day as YYYY-MM-DD.' };
const COUNT = { type: 'integer', minimum: 0 } as const;

export class QualityQueryDto {
  @ApiPropertyOptional({ description: 'Code of a source; left out: all', example: 'population' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly source?: string;

  @ApiPropertyOptional({ example: 'persons' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The newest figures up to this day; left out: today' })
  @IsOptional()
  @Matches(/^(?!0000)\d{4}-\d{2}-\d{2}$/, NEED_DAY)
  // A day that there is: not 30 February.
  @IsISO8601({ strict: true }, NEED_DAY)
  readonly day?: string;
}

export class CriterionScoreDto {
  @ApiProperty({ enum: CRITERIA, description: 'Đúng, đủ, sạch, sống, thống nhất' })
  readonly criterion!: string;

  @ApiProperty(COUNT)
  readonly passed!: number;

  @ApiProperty(COUNT)
  readonly total!: number;

  @ApiProperty(SCORE)
  readonly score!: number;
}

export class AttributeScoreDto {
  @ApiProperty({ example: 'nationalId' })
  readonly attribute!: string;

  @ApiProperty(SCORE)
  readonly score!: number;

  @ApiProperty({ type: [CriterionScoreDto] })
  readonly criteria!: readonly CriterionScoreDto[];
}

export class SourceQualityDto {
  @ApiProperty({ example: 'population' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ format: 'date' })
  readonly day!: string;

  @ApiProperty({ format: 'date-time' })
  readonly countedAt!: string;

  @ApiProperty({ description: 'Version of the rules' })
  readonly rules!: string;

  @ApiProperty({ ...SCORE, description: 'The mean of its attributes, each of them the mean of its criteria' })
  readonly score!: number;

  @ApiProperty({ enum: COLOURS, description: 'green from 90, amber from 75' })
  readonly colour!: string;

  @ApiProperty({ type: [CriterionScoreDto], description: 'Of all attributes together' })
  readonly criteria!: readonly CriterionScoreDto[];

  @ApiProperty({ type: [AttributeScoreDto] })
  readonly attributes!: readonly AttributeScoreDto[];

  @ApiProperty({ type: [String], description: 'Identifying numbers that are not right without exception' })
  readonly faultyIdentifiers!: readonly string[];
}

export class QualityResponseDto {
  @ApiProperty({ format: 'date' })
  readonly day!: string;

  @ApiProperty({ description: 'Version of the rules in force' })
  readonly rules!: string;

  @ApiProperty({ type: [SourceQualityDto] })
  readonly items!: readonly SourceQualityDto[];
}

export class SourceFindingsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ description: 'Only findings of this code' })
  @IsOptional()
  @IsPlainText(MAX_NAME_LENGTH)
  readonly code?: string;
}

export class FindingGroupDto {
  @ApiProperty({ example: 'TAX_LOST_ZERO' })
  readonly code!: string;

  @ApiProperty({ example: 'taxCode' })
  readonly attribute!: string;

  @ApiProperty({ enum: ['error', 'warning', 'info'] })
  readonly severity!: string;

  @ApiProperty()
  readonly messageVi!: string;

  @ApiProperty()
  readonly messageEn!: string;

  @ApiProperty(COUNT)
  readonly count!: number;
}

export class FoundRecordDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiProperty({ example: 'HT-77' })
  readonly recordKey!: string;

  @ApiProperty({ description: 'CONTESTED_BY_SUBJECT: the person himself calls it wrong', example: 'TAX_LOST_ZERO' })
  readonly code!: string;

  @ApiProperty({ enum: ['error', 'warning', 'info'] })
  readonly severity!: string;

  @ApiProperty({ example: 'landUses/0/area' })
  readonly attribute!: string;

  @ApiPropertyOptional({ type: Object, description: 'What is likely meant, or what the person says' })
  readonly suggestion?: unknown;

  @ApiProperty()
  readonly messageVi!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Until when it is to be checked and mended' })
  readonly dueBy?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'How often it came back after it was corrected' })
  readonly reopened?: number;
}

/** What became of the findings of one code in one attribute since they were first counted. */
export class FindingOutcomeDto {
  @ApiProperty({ example: 'TAX_LOST_ZERO' })
  readonly code!: string;

  @ApiProperty({ example: 'taxCode' })
  readonly attribute!: string;

  @ApiProperty({ type: 'integer', description: 'Found now' })
  readonly open!: number;

  @ApiProperty({ type: 'integer', description: 'Corrected, and stayed so' })
  readonly corrected!: number;

  @ApiProperty({ type: 'integer', description: 'Corrected once, and found again' })
  readonly cameBack!: number;
}

export class SourceFindingsResponseDto {
  @ApiProperty({ example: 'population' })
  readonly source!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ type: [FindingGroupDto], description: 'The gravest first, then the most frequent' })
  readonly groups!: readonly FindingGroupDto[];

  @ApiProperty({ type: [FindingOutcomeDto], description: 'Whether what was found was corrected, and stayed so' })
  readonly corrections!: readonly FindingOutcomeDto[];

  @ApiProperty({ type: [FoundRecordDto] })
  readonly records!: readonly FoundRecordDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
