import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';

const PROPOSAL_STATES = ['awaiting-approval', 'applied', 'refused', 'withdrawn'] as const;
const LONGEST_REASON = 1_000;

/** What was asked for is done when a second operator approves. */
export class ProposedResponseDto {
  @ApiProperty({ format: 'uuid', description: 'Of the proposal, or of the key to be' })
  readonly id!: string;

  @ApiProperty({ enum: ['awaiting-approval'] })
  readonly status!: 'awaiting-approval';
}

export class ProposalsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ['awaiting-approval'], description: 'Left out: all, the settled ones too' })
  @IsOptional()
  @IsIn(['awaiting-approval'], { message: 'Send awaiting-approval, or leave it out.' })
  readonly status?: 'awaiting-approval';
}

export class RefuseProposalDto {
  @ApiProperty({ example: 'Chưa có văn bản của Sở Tư pháp' })
  @IsPlainText(LONGEST_REASON)
  readonly reason!: string;
}

export class ProposalResponseDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'source', description: 'source, person, password or client-keys' })
  readonly kind!: string;

  @ApiProperty({
    example: 'population',
    description: 'Of what: code of a source, user name, id of an account or a key',
  })
  readonly target!: string;

  @ApiProperty({ enum: PROPOSAL_STATES })
  readonly status!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The change, without a password' })
  readonly change!: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'How it was when it was proposed' })
  readonly before?: Readonly<Record<string, unknown>>;

  @ApiProperty({ format: 'uuid' })
  readonly proposedBy!: string;

  @ApiProperty({ example: 'Nguyễn Thái Sơn' })
  readonly proposedByName!: string;

  @ApiProperty({ format: 'date-time' })
  readonly proposedAt!: string;

  @ApiPropertyOptional({ format: 'uuid' })
  readonly settledBy?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly settledAt?: string;

  @ApiPropertyOptional({ description: 'Why it was refused' })
  readonly reason?: string;
}

export class ProposalsResponseDto {
  @ApiProperty({ type: [ProposalResponseDto] })
  readonly items!: readonly ProposalResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
