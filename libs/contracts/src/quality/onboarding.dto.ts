import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const MAX_TEXT_LENGTH = 500;
const STATES = ['none', 'begun', 'done'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NEED_DAY = { message: 'Send a day as YYYY-MM-DD.' };

/** What was agreed with the owner of a source, whole: what is left out is not kept. */
export class PutOnboardingDto {
  @ApiPropertyOptional({ type: String, description: 'Which columns are which attributes', example: 'Ánh xạ v1.2' })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly mapping?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', example: '2026-03-02' })
  @IsOptional()
  @Matches(DAY, NEED_DAY)
  readonly mappedOn?: string | null;

  @ApiPropertyOptional({ type: String, description: 'The document by which data are shared', example: '15/QC-STP' })
  @IsOptional()
  @IsPlainText(MAX_TEXT_LENGTH)
  readonly agreement?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', example: '2026-02-10' })
  @IsOptional()
  @Matches(DAY, NEED_DAY)
  readonly agreedOn?: string | null;
}

export class OnboardingTermsResponseDto {
  @ApiPropertyOptional()
  readonly mapping?: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly mappedOn?: string;

  @ApiPropertyOptional()
  readonly agreement?: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly agreedOn?: string;
}

export class LegalBasisStepDto {
  @ApiProperty({ enum: STATES })
  readonly state!: string;

  @ApiPropertyOptional()
  readonly citation?: string;
}

export class AgreementStepDto {
  @ApiProperty({ enum: STATES })
  readonly state!: string;

  @ApiPropertyOptional()
  readonly document?: string;

  @ApiPropertyOptional({ format: 'date' })
  readonly on?: string;
}

export class MappingStepDto extends AgreementStepDto {
  @ApiProperty({ type: 'integer', description: 'Records with attributes that nobody declares' })
  readonly unmapped!: number;
}

export class ConnectionStepDto {
  @ApiProperty({ enum: STATES, description: 'begun: it has a key that was never used' })
  readonly state!: string;

  @ApiProperty({ type: 'integer' })
  readonly keys!: number;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly lastUsedAt?: string;
}

export class FirstLoadStepDto {
  @ApiProperty({ enum: STATES })
  readonly state!: string;

  @ApiProperty({ type: 'integer' })
  readonly records!: number;

  @ApiProperty({ type: 'integer', description: 'Not resolved yet' })
  readonly waiting!: number;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly since?: string;
}

export class OnboardingQualityDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ format: 'date' })
  readonly day!: string;

  @ApiProperty({ type: 'number' })
  readonly score!: number;

  @ApiProperty({ enum: ['green', 'amber', 'red'] })
  readonly colour!: string;
}

export class SourceOnboardingDto {
  @ApiProperty({ example: 'population' })
  readonly source!: string;

  @ApiProperty()
  readonly titleVi!: string;

  @ApiProperty()
  readonly titleEn!: string;

  @ApiProperty()
  readonly owner!: string;

  @ApiProperty({ enum: ['national', 'ministry', 'province'] })
  readonly level!: string;

  @ApiProperty({ type: [String] })
  readonly collections!: readonly string[];

  @ApiProperty({ type: LegalBasisStepDto })
  readonly legalBasis!: LegalBasisStepDto;

  @ApiProperty({ type: AgreementStepDto })
  readonly agreement!: AgreementStepDto;

  @ApiProperty({ type: MappingStepDto })
  readonly mapping!: MappingStepDto;

  @ApiProperty({ type: ConnectionStepDto })
  readonly connection!: ConnectionStepDto;

  @ApiProperty({ type: FirstLoadStepDto })
  readonly firstLoad!: FirstLoadStepDto;

  @ApiProperty({ type: [OnboardingQualityDto] })
  readonly quality!: readonly OnboardingQualityDto[];
}

export class LegalDateDto {
  @ApiProperty({ example: 'connection' })
  readonly code!: string;

  @ApiProperty({ format: 'date', example: '2026-12-31' })
  readonly day!: string;

  @ApiProperty()
  readonly vi!: string;

  @ApiProperty()
  readonly en!: string;

  @ApiProperty()
  readonly citation!: string;

  @ApiProperty({ type: 'integer', description: 'Below 0 when it is over' })
  readonly daysLeft!: number;

  @ApiProperty({ type: 'integer' })
  readonly workingDaysLeft!: number;
}

export class OnboardingResponseDto {
  @ApiProperty({ format: 'date' })
  readonly day!: string;

  @ApiProperty({ description: 'Version of the table of legal dates' })
  readonly version!: string;

  @ApiProperty({ type: [LegalDateDto] })
  readonly legalDates!: readonly LegalDateDto[];

  @ApiProperty({ type: 'integer', description: 'Sources that are connected' })
  readonly connected!: number;

  @ApiProperty({ type: [SourceOnboardingDto], description: 'The national databases first' })
  readonly items!: readonly SourceOnboardingDto[];
}
