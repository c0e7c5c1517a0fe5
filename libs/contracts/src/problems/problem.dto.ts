import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One fault in a request's body: where (RFC 6901), a stable code, and what would be accepted. Never the value. */
export class FieldFaultDto {
  @ApiProperty({ example: '/attributes/fullName' })
  readonly pointer!: string;

  @ApiProperty({ example: 'wrong-type' })
  readonly code!: string;

  @ApiProperty({ example: 'Send a string.' })
  readonly detail!: string;
}

/** An error answer, `application/problem+json` (RFC 9457). Holds no personal data. */
export class ProblemDto {
  /** Opens the page of this problem. */
  @ApiProperty({ example: '/problems/invalid-record' })
  readonly type!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ example: 422 })
  readonly status!: number;

  @ApiPropertyOptional()
  readonly detail?: string;

  /** The request's id, also in the header `X-Request-Id` and in the log. */
  @ApiPropertyOptional()
  readonly instance?: string;

  @ApiProperty({ example: 'invalid-record' })
  readonly code!: string;

  @ApiPropertyOptional({ type: [FieldFaultDto] })
  readonly errors?: readonly FieldFaultDto[];
}
