import { ApiProperty } from '@nestjs/swagger';

export class OpenDataVersionResponseDto {
  @ApiProperty({ example: 'people-by-commune' })
  readonly dataSet!: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  readonly version!: number;

  @ApiProperty({ format: 'date', description: 'The day that the figures are of' })
  readonly day!: string;

  @ApiProperty({ format: 'date-time' })
  readonly publishedAt!: string;

  @ApiProperty({ type: 'integer' })
  readonly bytes!: number;

  @ApiProperty({ description: 'SHA-256 of the file, hexadecimal' })
  readonly sha256!: string;
}
