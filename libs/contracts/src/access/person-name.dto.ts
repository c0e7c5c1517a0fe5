import { ApiProperty } from '@nestjs/swagger';

export class PersonNameDto {
  @ApiProperty({ format: 'uuid', description: 'A principal' })
  readonly id!: string;

  @ApiProperty({ example: 'Phạm Thị Lan' })
  readonly name!: string;
}
