import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const MAX_NAME_LENGTH = 200;

export class ExportDto {
  @ApiProperty({ example: 'persons' })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly collection!: string;

  @ApiProperty({
    description:
      'What for; stands in the record of reads. Of a system the code of its purpose, unless the header says one',
    example: 'nạp lần đầu',
  })
  @IsPlainText(MAX_NAME_LENGTH)
  readonly purpose!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'Id of the last golden record that came before an export broke off; it goes on behind it',
  })
  @IsOptional()
  @IsUUID('all', { message: 'Send the id of the last golden record that came.' })
  readonly after?: string | null;
}
