import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class AgencyResponseDto {
  @ApiProperty({ example: 'H29.8' })
  readonly code!: string;

  @ApiProperty({ example: 'Văn phòng đăng ký đất đai TP.HCM' })
  readonly titleVi!: string;

  @ApiPropertyOptional()
  readonly titleEn?: string;

  @ApiProperty({ enum: ['national', 'ministry', 'province', 'commune', 'other'] })
  readonly level!: string;

  @ApiPropertyOptional({ description: 'Code of the agency over it' })
  readonly parent?: string;
}

export class SystemResponseDto {
  @ApiProperty({ example: 'land-office' })
  readonly code!: string;

  @ApiProperty({ description: 'Code of its agency', example: 'H29.8' })
  readonly agency!: string;

  @ApiProperty({ example: 'Hệ thống đăng ký đất đai' })
  readonly titleVi!: string;

  @ApiPropertyOptional()
  readonly titleEn?: string;

  @ApiPropertyOptional({ type: 'integer', example: 3 })
  readonly securityLevel?: number;

  @ApiProperty({ enum: ['active', 'inactive'] })
  readonly status!: string;
}

export class PurposeResponseDto {
  @ApiProperty({ example: 'dang-ky-bien-dong' })
  readonly code!: string;

  @ApiProperty({ example: 'Đăng ký biến động' })
  readonly titleVi!: string;

  @ApiPropertyOptional()
  readonly titleEn?: string;

  @ApiProperty({ example: 'Luật Đất đai 31/2024/QH15, Điều 133' })
  readonly citation!: string;

  @ApiProperty()
  readonly needsCase!: boolean;

  @ApiProperty()
  readonly needsUser!: boolean;

  @ApiProperty({ enum: ['now', 'later', 'never'] })
  readonly toldToSubject!: string;

  @ApiPropertyOptional()
  readonly whyNotNow?: string;
}

export class AgenciesResponseDto {
  @ApiProperty({ type: [AgencyResponseDto] })
  readonly items!: readonly AgencyResponseDto[];
}

export class SystemsResponseDto {
  @ApiProperty({ type: [SystemResponseDto] })
  readonly items!: readonly SystemResponseDto[];
}

export class PurposesResponseDto {
  @ApiProperty({ type: [PurposeResponseDto] })
  readonly items!: readonly PurposeResponseDto[];
}
