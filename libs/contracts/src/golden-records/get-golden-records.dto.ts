import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';

import { AbsorbedIdResponseDto, GoldenRecordResponseDto, RetiredIdResponseDto } from './golden-record-response.dto';

const MAX_IDS = 500;
const IDS = { message: `Send ids as a list of at most ${MAX_IDS} strings.` };

export class GetGoldenRecordsDto {
  @ApiProperty({ type: [String], maxItems: MAX_IDS, example: ['0197c3f0-6f1e-7c40-9a53-1d2e3f405162'] })
  @IsArray(IDS)
  @ArrayMaxSize(MAX_IDS, IDS)
  @IsString({ ...IDS, each: true })
  readonly ids!: readonly string[];
}

/**
 * Items stand in the order asked for, one for each id that is known: a golden record, `{id, mergedInto}` for an absorbed id (ask
 * for that one instead), or `{id, status: "retired"}`. Ids that the collection does not know are in `missing`.
 */
@ApiExtraModels(GoldenRecordResponseDto, AbsorbedIdResponseDto, RetiredIdResponseDto)
export class GoldenRecordsResponseDto {
  @ApiProperty({
    type: 'array',
    items: {
      anyOf: [GoldenRecordResponseDto, AbsorbedIdResponseDto, RetiredIdResponseDto].map((dto) => ({
        $ref: getSchemaPath(dto),
      })),
    },
  })
  readonly items!: readonly unknown[];

  @ApiProperty({ type: [String], description: 'Ids that the collection does not know' })
  readonly missing!: readonly string[];
}
