import { ApiProperty } from '@nestjs/swagger';

import { OperatorTaskDto } from './operator-task.dto';

const COUNT = { type: 'integer', minimum: 0 } as const;

export class RegistryStatusResponseDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: { pending: COUNT, resolved: COUNT, failed: COUNT, deleted: COUNT },
      required: ['pending', 'resolved', 'failed', 'deleted'],
    },
    example: { persons: { pending: 0, resolved: 66000, failed: 2, deleted: 10 } },
  })
  readonly records!: Record<string, Record<string, number>>;

  @ApiProperty({ type: 'object', additionalProperties: COUNT, example: { persons: 30000 } })
  readonly goldens!: Record<string, number>;

  @ApiProperty({ type: 'object', additionalProperties: COUNT, description: 'Open tasks', example: { persons: 12 } })
  readonly reviewTasks!: Record<string, number>;

  @ApiProperty({
    ...COUNT,
    description: 'Records behind the policy in force, or owed another look though nothing newer came from their source',
    example: 0,
  })
  readonly redo!: number;

  @ApiProperty({ type: [OperatorTaskDto], description: 'What waits for an operator' })
  readonly operatorTasks!: readonly OperatorTaskDto[];
}
