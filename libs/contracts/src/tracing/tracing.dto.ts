import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';

import { RelationResponseDto } from '../relations/relations-response.dto';
import { WithheldNameDto } from '../golden-records/golden-record-response.dto';

const ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';

/** One step of a line of succession. */
export class SuccessionStepDto {
  @ApiProperty({ example: 'land-parcels' })
  readonly collection!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly goldenId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1, description: 'Steps from the golden record asked about' })
  readonly depth!: number;

  @ApiProperty({ format: 'uuid', example: ID, description: 'The golden record one step nearer' })
  readonly from!: string;

  @ApiProperty({ type: RelationResponseDto })
  readonly relation!: RelationResponseDto;
}

export class SuccessionResponseDto {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly goldenId!: string;

  @ApiProperty({ type: [SuccessionStepDto], description: 'All that it came of, nearest first' })
  readonly predecessors!: readonly SuccessionStepDto[];

  @ApiProperty({ type: [SuccessionStepDto], description: 'All that came of it, nearest first' })
  readonly successors!: readonly SuccessionStepDto[];

  @ApiProperty({ description: 'Whether there is more than one call follows', example: false })
  readonly cut!: boolean;

  @ApiPropertyOptional({ type: [WithheldNameDto], description: 'To a system: what its grant leaves out' })
  readonly withheld?: readonly WithheldNameDto[];
}

export class HoldingsQueryDto {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Also what relatives hold; left out: false' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'Send true or false.' })
  readonly family?: 'true' | 'false';

  @ApiPropertyOptional({ description: 'The day on which validity is judged; left out: today', example: '2013-01-01' })
  @IsOptional()
  @IsString({ message: 'Send one day.' })
  readonly validAt?: string;
}

export class RelativeDto {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly goldenId!: string;

  @ApiProperty({ type: [RelationResponseDto] })
  readonly relations!: readonly RelationResponseDto[];
}

export class HoldingDto {
  @ApiProperty({ example: 'land-parcels' })
  readonly collection!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly goldenId!: string;

  @ApiProperty({
    format: 'uuid',
    example: ID,
    description: 'Who holds it: the golden record asked about, or a relative',
  })
  readonly holderId!: string;

  @ApiProperty({ type: RelationResponseDto, description: 'As the thing held sees it' })
  readonly relation!: RelationResponseDto;
}

export class HoldingsResponseDto {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly goldenId!: string;

  @ApiProperty({ type: [RelativeDto] })
  readonly relatives!: readonly RelativeDto[];

  @ApiProperty({ type: [HoldingDto], description: 'In force or formerly; see inForce of the relation' })
  readonly items!: readonly HoldingDto[];

  @ApiProperty({ description: 'Whether there is more than one call follows', example: false })
  readonly cut!: boolean;

  @ApiPropertyOptional({ type: [WithheldNameDto], description: 'To a system: what its grant leaves out' })
  readonly withheld?: readonly WithheldNameDto[];
}
