import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

import { PageQueryDto } from '../paging/page-query.dto';
import { IsPlainText } from '../plain-text.decorator';

export const RISK_SIGNAL_KINDS = [
  'shared-number',
  'one-representative',
  'one-address',
  'deceased-holder',
  'dissolved-holder',
  'outlines-apart',
  'shares-over-whole',
  'enterprise-ring',
] as const;

const MAX_COLLECTION_LENGTH = 100;

export class RiskSignalQueryDto extends PageQueryDto {
  @ApiProperty({
    enum: RISK_SIGNAL_KINDS,
    example: 'shared-number',
    description:
      'shared-number: several carry one number. one-representative, one-address: of many enterprises in business. deceased-holder, ' +
      'dissolved-holder: who is gone holds land. outlines-apart: outlines of one parcel that lie farther apart than a parcel is long. ' +
      'shares-over-whole: shares of the holders of a parcel that come to more than the whole. enterprise-ring: enterprises in ' +
      'business that representatives and parent units join in a circle, as two people who both represent the same two',
  })
  @IsIn(RISK_SIGNAL_KINDS, { message: `Send one of ${RISK_SIGNAL_KINDS.join(', ')}.` })
  readonly kind!: (typeof RISK_SIGNAL_KINDS)[number];

  @ApiPropertyOptional({ example: 'persons', description: 'Of shared numbers; left out: persons' })
  @IsOptional()
  @IsPlainText(MAX_COLLECTION_LENGTH)
  readonly collection?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 2,
    maximum: 1000,
    description: 'From how many on it is a signal; left out: 2 carriers of a number, 5 enterprises, 2 of a ring',
  })
  @IsOptional()
  @Matches(/^([2-9]|[1-9]\d{1,2}|1000)$/, { message: 'Send a whole number from 2 to 1000.' })
  readonly atLeast?: string;
}
