import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { TaskTitleDto } from '../review/queued-task-response.dto';
import { RISK_SIGNAL_KINDS } from './risk-signal-query.dto';

export class NamedGoldensDto {
  @ApiProperty({ example: 'land-parcels' })
  readonly collection!: string;

  @ApiProperty({ type: [String], description: 'The first 50' })
  readonly goldenIds!: readonly string[];

  @ApiProperty({ type: [TaskTitleDto], description: 'In the order of goldenIds' })
  readonly titles!: readonly TaskTitleDto[];
}

export class RiskSignalRecordDto {
  @ApiProperty({ example: '81' })
  readonly recordId!: string;

  @ApiProperty({ example: 'hcm-civil-status' })
  readonly source!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly goldenId?: string;
}

export class RiskSignalDto extends NamedGoldensDto {
  @ApiProperty({ enum: RISK_SIGNAL_KINDS })
  readonly kind!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    description: 'Carriers, enterprises, parcels held, outlines or holders; not counted beyond 1000',
  })
  readonly count!: number;

  @ApiPropertyOptional({ example: 'national-id', description: 'Of a number' })
  readonly scheme?: string;

  @ApiPropertyOptional({ example: '•••••••••241', description: 'The number or address, as far as the view shows it' })
  readonly value?: string;

  @ApiPropertyOptional({
    type: NamedGoldensDto,
    description: 'The representative, those of a ring, or the parcels held',
  })
  readonly related?: NamedGoldensDto;

  @ApiPropertyOptional({ type: 'number', description: 'Between the two records that lie farthest apart' })
  readonly metres?: number;

  @ApiPropertyOptional({
    type: 'number',
    example: 1.5,
    description: 'What the shares in force come to; the whole is 1',
  })
  readonly shares?: number;

  @ApiProperty({ type: [RiskSignalRecordDto], description: 'Records that say so, at most 50' })
  readonly records!: readonly RiskSignalRecordDto[];
}

export class RiskSignalsResponseDto {
  @ApiProperty({ type: [RiskSignalDto], description: 'May be few, or none, though there are more' })
  readonly items!: readonly RiskSignalDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
