import { ApiProperty } from '@nestjs/swagger';

/** What a writer is told of a note or a reason. */
export class TextWarningDto {
  @ApiProperty({ enum: ['holds-number'] })
  readonly code!: string;

  @ApiProperty()
  readonly detail!: string;
}
