import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** What an identity provider sends back: OpenID Connect Core 3.1.2.5 and 3.1.2.6, RFC 9207, Session Management 1.0. */
export class OidcCallbackQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  readonly code?: string;

  @ApiPropertyOptional()
  @IsOptional()
  readonly state?: string;

  @ApiPropertyOptional()
  @IsOptional()
  readonly iss?: string;

  @ApiPropertyOptional()
  @IsOptional()
  readonly session_state?: string;

  @ApiPropertyOptional()
  @IsOptional()
  readonly error?: string;

  @ApiPropertyOptional()
  @IsOptional()
  readonly error_description?: string;

  @ApiPropertyOptional()
  @IsOptional()
  readonly error_uri?: string;
}
