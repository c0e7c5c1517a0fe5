import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { ProvenanceDto } from '../golden-records/golden-record-response.dto';
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

const FOR_WHOM = 'for stewards and whoever sees values whole';

export class GoldenEdgeDto {
  @ApiProperty({ description: 'A record id', example: '81' })
  readonly left!: string;

  @ApiProperty({ description: 'A record id', example: '95' })
  readonly right!: string;

  @ApiPropertyOptional({ description: `Bits; ${FOR_WHOM}`, example: 21.482 })
  readonly weight?: number;

  @ApiProperty({ enum: ['match', 'review', 'conflict'] })
  readonly class!: string;

  @ApiPropertyOptional({ type: [String], description: FOR_WHOM })
  readonly vetoes?: readonly string[];

  @ApiProperty({ description: 'Whether it is one of the strongest edges that close no circle' })
  readonly holds!: boolean;

  @ApiPropertyOptional({ type: ExplanationDto, description: `Of edges that hold; ${FOR_WHOM}` })
  readonly explanation?: ExplanationDto;
}

const VERDICT = { enum: ['same', 'different', 'hold'] };
const POLICY = {
  description: 'Content hash of the policy version under which the records stand',
  example: '9f2c4b1d7e8a90b3c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3',
};

export class HeardDecisionDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty(VERDICT)
  readonly verdict!: string;

  @ApiProperty({ description: 'Whether the records stand as it says' })
  readonly kept!: boolean;
}

export class GoldenDecisionDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty(VERDICT)
  readonly verdict!: string;

  @ApiProperty({ enum: ['within', 'across'], description: 'Whether both of its sides are in this golden record' })
  readonly reach!: string;
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

  @ApiProperty({ type: [HeardDecisionDto], description: 'Decisions in force that speak of both sides' })
  readonly decisions!: readonly HeardDecisionDto[];

  @ApiProperty(POLICY)
  readonly policyVersion!: string;
}

const ANY_JSON = {
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};

export class LosingValueDto {
  @ApiProperty({ ...ANY_JSON, description: 'Any JSON; as the attribute is shown' })
  readonly value!: unknown;

  @ApiProperty({ example: 'finance' })
  readonly source!: string;

  @ApiProperty({ example: '82' })
  readonly recordId!: string;

  @ApiPropertyOptional()
  readonly recordKey?: string;

  @ApiProperty({ format: 'date-time' })
  readonly observedAt!: string;

  @ApiProperty({ description: 'The rule by which it lost', example: 'authority' })
  readonly lostBy!: string;
}

export class ValueExplanationDto {
  @ApiProperty({ example: 'fullName' })
  readonly attribute!: string;

  @ApiProperty({ ...ANY_JSON, description: 'Any JSON; as the golden record shows it' })
  readonly value!: unknown;

  @ApiProperty({ type: ProvenanceDto })
  readonly provenance!: ProvenanceDto;

  @ApiProperty({ type: [LosingValueDto], description: 'Other values, the closest contender first' })
  readonly losers!: readonly LosingValueDto[];
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

  @ApiProperty({
    type: [ValueExplanationDto],
    description: 'Why each attribute has its value, in declared order; empty for more than 200 records',
  })
  readonly values!: readonly ValueExplanationDto[];

  @ApiProperty({ type: [GoldenDecisionDto], description: 'Decisions in force that name one of its records' })
  readonly decisions!: readonly GoldenDecisionDto[];

  @ApiProperty(POLICY)
  readonly policyVersion!: string;
}
