import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IMPORT_STATUSES, ImportResponseDto } from './import-response.dto';

export class ListImportsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: IMPORT_STATUSES, description: 'Left out: in whatever state', example: 'running' })
  @IsOptional()
  @IsIn(IMPORT_STATUSES, { message: `Send one of ${IMPORT_STATUSES.join(', ')}.` })
  readonly status?: (typeof IMPORT_STATUSES)[number];
}

export class ListedImportFaultDto {
  @ApiProperty({ example: 'too-many-missing' })
  readonly code!: string;
}

/** An import as an overview has it; what is wrong with the file is told to its source. */
export class ListedImportDto extends OmitType(ImportResponseDto, ['fault'] as const) {
  @ApiPropertyOptional({ type: ListedImportFaultDto })
  readonly fault?: ListedImportFaultDto;
}

export class ImportListResponseDto {
  @ApiProperty({ type: [ListedImportDto] })
  readonly items!: readonly ListedImportDto[];

  @ApiPropertyOptional({ description: 'Absent at the end' })
  readonly nextCursor?: string;
}
