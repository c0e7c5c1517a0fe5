import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const BITS = { description: 'Bits' };

export class ComparisonDto {
  @ApiProperty({ example: 'birth-date' })
  readonly name!: string;

  @ApiProperty({ description: 'How far the two agree', example: 'equal' })
  readonly level!: string;

  @ApiProperty({ description: 'Bits for (above 0) or against', example: 12.043 })
  readonly weight!: number;

  @ApiProperty({ description: 'The part of the weight that comes from how common the agreeing value is', example: 0 })
  readonly frequencyPart!: number;

  @ApiProperty({ description: 'The sum so far', example: -4.2 })
  readonly after!: number;

  @ApiProperty({ description: 'How much more the strongest level would give', example: 0 })
  readonly couldGain!: number;
}

export class ThresholdsDto {
  @ApiProperty(BITS)
  readonly match!: number;

  @ApiProperty(BITS)
  readonly review!: number;
}

/** What it would take to join automatically. */
export class LackingDto {
  @ApiProperty({ description: 'Bits short of being asked about; 0 when reached' })
  readonly toReview!: number;

  @ApiProperty({ description: 'Bits short of joining; 0 when reached' })
  readonly toMatch!: number;

  @ApiPropertyOptional({ type: [String], description: 'Comparisons of which one alone, at its best, would be enough' })
  readonly anyOneOf?: readonly string[];

  @ApiProperty({ description: 'Whether something forbids it whatever the weight' })
  readonly vetoed!: boolean;
}

/** A sum from the prior to the total. Holds no value of either record. */
export class ExplanationDto {
  @ApiProperty({ ...BITS, example: -14.6 })
  readonly prior!: number;

  @ApiPropertyOptional({ type: [ComparisonDto], description: 'Absent under the view `ids`' })
  readonly comparisons?: readonly ComparisonDto[];

  @ApiProperty({ ...BITS, example: 21.482 })
  readonly total!: number;

  @ApiProperty({ type: ThresholdsDto })
  readonly thresholds!: ThresholdsDto;

  @ApiProperty({
    type: [String],
    example: ['exclusive:national-id'],
    description:
      'What forbids to join these two records: exclusive identifiers, then rules, then `settled:…` where they leave no doubt and no ' +
      'steward is asked',
  })
  readonly vetoes!: readonly string[];

  @ApiProperty({ enum: ['match', 'review', 'conflict', 'none'] })
  readonly class!: string;

  @ApiProperty({ type: LackingDto })
  readonly lacking!: LackingDto;

  @ApiProperty({
    type: [String],
    example: [],
    description: 'What forbids to join the golden records as wholes, whichever two records are compared',
  })
  readonly constraints!: readonly string[];

  @ApiProperty({ type: [String], description: 'Match keys by which the two meet', example: ['national-id'] })
  readonly sharedKeys!: readonly string[];
}
