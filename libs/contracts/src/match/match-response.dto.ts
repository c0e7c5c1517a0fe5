import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { ExplanationDto } from '../explanations/explanation.dto';
import { QualityFindingDto } from '../golden-records/crosswalk-response.dto';
import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';

/** What is known of a thing, as a source would push it. */
export class MatchQuestionDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '01/02/1980', nationalId: '001180000123' },
    description:
      'Attributes of the collection, standardised as those of a pushed record. Below the full view, and of sources: names, dates and one number; what else is sent is not compared, and a finding says so',
  })
  readonly attributes!: Record<string, unknown>;
}

export class MatchItemDto {
  @ApiProperty({ description: 'To a source in part at most, whatever its view', type: GoldenRecordResponseDto })
  readonly golden!: GoldenRecordResponseDto;

  @ApiPropertyOptional({ description: 'Bits; to keys of the full view and stewards', example: 21.482 })
  readonly weight?: number;

  @ApiProperty({
    enum: ['match', 'review', 'conflict'],
    description:
      'What resolution would make of it: join, ask a steward, or ask because something forbids to join. Below the full view, and to sources, match or review alone',
  })
  readonly outcome!: string;

  @ApiPropertyOptional({ type: ExplanationDto, description: 'To keys of the full view and stewards' })
  readonly explanation?: ExplanationDto;
}

export class MatchResponseDto {
  @ApiProperty({ type: [MatchItemDto], description: 'The strongest first; at most 50' })
  readonly items!: readonly MatchItemDto[];

  @ApiProperty({ type: [QualityFindingDto], description: 'About the attributes that were sent' })
  readonly findings!: readonly QualityFindingDto[];

  @ApiProperty({ description: 'Whether more was in question than one call looks at', example: false })
  readonly cut!: boolean;
}
