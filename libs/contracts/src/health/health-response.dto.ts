import { ApiProperty } from '@nestjs/swagger';

export class LivenessResponseDto {
  @ApiProperty({ enum: ['ok'] })
  readonly status!: string;
}

export class ReadinessResponseDto {
  @ApiProperty({ enum: ['ok', 'degraded', 'unavailable'] })
  readonly status!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['up', 'down'] },
    example: { database: 'up', migrations: 'up', queue: 'up' },
  })
  readonly checks!: Record<string, string>;

  @ApiProperty({ enum: ['on', 'off'], description: 'Whether keys of consumers without a system keep their view' })
  readonly legacyGrant!: string;
}
