import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class PolicyQueryDto {
  @ApiPropertyOptional({ description: 'One entity; left out: all', example: 'person' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,63}$/, { message: 'Send the name of an entity, such as person.' })
  readonly entity?: string;
}

export class PolicyPutDto {
  @ApiProperty({ enum: ['in-force'] })
  readonly status!: 'in-force';
}
