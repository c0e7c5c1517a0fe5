import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';
import { ROLES, VIEWS } from './role';

const MAX_LABEL_LENGTH = 200;
const MAX_COLLECTIONS = 200;
const COLLECTIONS = { message: `Send a list of at most ${MAX_COLLECTIONS} collections.` };

export class IssueApiKeyDto {
  @ApiProperty({ enum: ROLES, example: 'consumer' })
  @IsIn(ROLES, { message: `Send one of: ${ROLES.join(', ')}.` })
  readonly role!: (typeof ROLES)[number];

  @ApiPropertyOptional({ type: String, description: 'Code of the source, for the role source only' })
  @IsOptional()
  @IsPlainText(MAX_LABEL_LENGTH)
  readonly source?: string | null;

  @ApiPropertyOptional({
    type: String,
    description: 'Code of the system, for the role consumer: it is answered for a purpose that it was granted only',
  })
  @IsOptional()
  @IsPlainText(MAX_LABEL_LENGTH)
  readonly system?: string | null;

  @ApiProperty({ description: 'Whose key it is', example: 'Cổng dịch vụ công TP.HCM' })
  @IsPlainText(MAX_LABEL_LENGTH)
  readonly label!: string;

  @ApiPropertyOptional({ enum: VIEWS, description: 'masked for consumers and full for others unless said otherwise' })
  @IsOptional()
  @IsIn(VIEWS, { message: `Send one of: ${VIEWS.join(', ')}.` })
  readonly view?: (typeof VIEWS)[number] | null;

  @ApiPropertyOptional({ type: [String], description: 'All when left out', example: ['persons'] })
  @IsOptional()
  @IsArray(COLLECTIONS)
  @ArrayMaxSize(MAX_COLLECTIONS, COLLECTIONS)
  @IsString({ ...COLLECTIONS, each: true })
  readonly collections?: readonly string[] | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'The person who acts by it: with all the keys of that person one and the same',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'Send the id of a person.' })
  readonly principal?: string | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'Public keys (RFC 7517) of a client that proves a private key at POST /v1/token: then no key is given out',
  })
  @IsOptional()
  @IsObject({ message: 'Send {"keys": [...]}.' })
  readonly jwks?: object | null;

  @ApiPropertyOptional({
    type: Boolean,
    description:
      'For a consumer below the full view: it may look up and match by a number that is not public, without saying whose it is',
  })
  @IsOptional()
  @IsBoolean({ message: 'Send true or false.' })
  readonly plainLookup?: boolean | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    example: '2099-12-31T17:00:00Z',
    description: 'In a year when left out',
  })
  @IsOptional()
  @IsString({ message: 'Send an instant to come as RFC 3339.' })
  readonly expiresAt?: string | null;
}
