import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { ExplanationDto } from './explanation.dto';

export class SideRecordDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiPropertyOptional({ description: 'For stewards with the full view', example: 'HT-77' })
  readonly recordKey?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly goldenId?: string;
}

export class ComparedKeyDto {
  @ApiProperty({ example: 'birth-date+given-name' })
  readonly name!: string;

  @ApiProperty({ description: 'Whether the left record states what the key is made of' })
  readonly left!: boolean;

  @ApiProperty({ description: 'Whether the right record does' })
  readonly right!: boolean;

  @ApiProperty({ description: 'Whether both have it with one value' })
  readonly shared!: boolean;

  @ApiProperty({ description: 'Whether both stand in the part of its block that is compared' })
  readonly usable!: boolean;
}

export class EdgeDto {
  @ApiProperty({ description: 'A record id', example: '81' })
  readonly left!: string;

  @ApiProperty({ description: 'A record id', example: '95' })
  readonly right!: string;

  @ApiProperty({ description: 'Bits', example: 21.482 })
  readonly weight!: number;

  @ApiProperty({ enum: ['match', 'review', 'conflict'] })
  readonly class!: string;

  @ApiProperty({ type: [String] })
  readonly vetoes!: readonly string[];
}

export class GoldenEdgeDto extends EdgeDto {
  @ApiProperty({ description: 'Whether it is one of the strongest edges that close no circle' })
  readonly holds!: boolean;

  @ApiPropertyOptional({ type: ExplanationDto, description: 'Of edges that hold' })
  readonly explanation?: ExplanationDto;
}

export class PairExplanationResponseDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ type: SideRecordDto, description: 'The record compared; of a golden record the one that says most' })
  readonly left!: SideRecordDto;

  @ApiProperty({ type: SideRecordDto })
  readonly right!: SideRecordDto;

  @ApiProperty({ description: 'Whether both belong to one golden record' })
  readonly together!: boolean;

  @ApiProperty({
    enum: [
      'pair-matches',
      'through-others',
      'by-decision',
      'no-shared-key',
      'block-full',
      'too-unlike',
      'under-review',
      'vetoed',
      'kept-apart',
    ],
    description:
      'Together: the pair matches, others lead from one to the other, a steward decided. Apart: they share no match key, their block ' +
      'is full, too unlike, a steward is asked, something forbids it, or they match and what else belongs to them keeps them apart.',
  })
  readonly reason!: string;

  @ApiProperty({ type: ExplanationDto })
  readonly explanation!: ExplanationDto;

  @ApiProperty({ type: [ComparedKeyDto] })
  readonly keys!: readonly ComparedKeyDto[];

  @ApiProperty({ type: [EdgeDto], description: 'Matches that lead from one to the other; empty when they are apart' })
  readonly path!: readonly EdgeDto[];
}

export class GoldenExplanationResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: [SideRecordDto] })
  readonly records!: readonly SideRecordDto[];

  @ApiProperty({ type: [GoldenEdgeDto], description: 'The strongest first' })
  readonly edges!: readonly GoldenEdgeDto[];

  @ApiProperty({ description: 'Whether there are more than 200 records or 1,000 edges', example: false })
  readonly cut!: boolean;
}
