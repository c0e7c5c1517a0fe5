import { ApiProperty, PickType } from '@nestjs/swagger';

import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';

export class ContradictionDto {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: { id: { type: 'string', format: 'uuid' }, verdict: { type: 'string', enum: ['same', 'different'] } },
    },
    description: 'The decisions in the way',
  })
  readonly chain!: readonly { readonly id: string; readonly verdict: string }[];

  @ApiProperty({ format: 'uuid', description: 'The decision to reverse first' })
  readonly reverse!: string;
}

/** The golden record that both sides would be. */
export class PreviewedGoldenDto extends PickType(GoldenRecordResponseDto, [
  'id',
  'attributes',
  'provenance',
  'identifiers',
  'recordCount',
] as const) {}
