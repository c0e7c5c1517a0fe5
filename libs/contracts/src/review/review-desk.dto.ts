import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

import { PersonNameDto } from '../access/person-name.dto';
import { TextWarningDto } from '../text-warning.dto';
import { TaskEscalationDto } from './queued-task-response.dto';

export class AssignReviewTaskDto {
  @ApiProperty({ example: 'me', description: '`me`, or the principal of a steward or lead' })
  @IsString({ message: 'Send me or the id of a principal.' })
  readonly assignee!: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Left out: as it was made' })
  @IsOptional()
  readonly due?: string | null;
}

export class TaskAssignmentResponseDto {
  @ApiProperty({ type: PersonNameDto })
  readonly assignee!: PersonNameDto;

  @ApiProperty({ type: PersonNameDto })
  readonly assignedBy!: PersonNameDto;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly due?: string;
}

export class TaskEscalationResponseDto extends TaskEscalationDto {
  @ApiPropertyOptional({ type: [TextWarningDto], description: 'To the writer of the reason' })
  readonly warnings?: readonly TextWarningDto[];
}

export class DeskPersonDto extends PersonNameDto {
  @ApiProperty({ enum: ['steward', 'lead'] })
  readonly role!: string;
}

export class DeskPeopleResponseDto {
  @ApiProperty({ type: [DeskPersonDto], description: 'By name' })
  readonly items!: readonly DeskPersonDto[];
}
