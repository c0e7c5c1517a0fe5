import { ApiProperty } from '@nestjs/swagger';

export class ChangeEventResponseDto {
  @ApiProperty({ description: 'Goes on behind this event' })
  readonly cursor!: string;

  @ApiProperty({
    format: 'uuid',
    description:
      'Of the history of the registry; another one after a restore. A version held under another one says nothing',
  })
  readonly feedId!: string;

  @ApiProperty({
    enum: ['golden.created', 'golden.updated', 'golden.merged', 'golden.split', 'golden.restored', 'golden.retired'],
  })
  readonly type!: string;

  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ format: 'uuid', description: 'The golden record it happened to; of a merge, the one that stays' })
  readonly goldenId!: string;

  @ApiProperty({
    type: [String],
    description: 'Every other golden record involved: what was merged in, what parted or what it parted from',
  })
  readonly otherIds!: readonly string[];

  @ApiProperty({ type: 'integer', description: 'Of the golden record; grows with each of its changes', example: 4 })
  readonly version!: number;

  @ApiProperty({ format: 'date-time' })
  readonly occurredAt!: string;
}

export class ChangeFeedPageResponseDto {
  @ApiProperty({ type: [ChangeEventResponseDto], description: 'In the order of commits; empty at the end of the feed' })
  readonly events!: readonly ChangeEventResponseDto[];

  @ApiProperty({ description: 'The `after` of the next call, also of an empty page' })
  readonly nextCursor!: string;
}
