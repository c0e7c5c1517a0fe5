import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

import { StatedActDto } from '../golden-records/stated-act.dto';
import { GoldenRecordResponseDto } from '../golden-records/golden-record-response.dto';

const ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';

export class RelationCandidateDto {
  @ApiProperty({ example: 'persons' })
  readonly collection!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly goldenId!: string;
}

/** How a statement names the thing meant. */
export class StatedPartyDto {
  @ApiPropertyOptional({ example: 'national-id' })
  readonly scheme?: string;

  @ApiPropertyOptional({ example: '001180000123' })
  readonly value?: string;

  @ApiPropertyOptional({ example: 'Nguyễn Thị Hoà' })
  readonly name?: string;
}

/** A source record that states a relation. */
export class StatingRecordDto {
  @ApiProperty({ example: 'land' })
  readonly source!: string;

  @ApiProperty({ description: 'Number of the source record in the registry', example: '412' })
  readonly recordId!: string;

  @ApiPropertyOptional({ description: 'For stewards with the full view and for the source itself', example: 'TD-9' })
  readonly recordKey?: string;

  @ApiPropertyOptional({ format: 'date-time', example: '2026-01-31T01:00:00.000Z' })
  readonly observedAt?: string;

  @ApiPropertyOptional({ description: 'The pin by which a steward states it; then there is no record' })
  readonly decisionId?: string;
}

/** A relation as one of its ends sees it. */
export class RelationResponseDto {
  @ApiProperty({
    description:
      'holder, legal-representative, parent-unit, relative, predecessor-parcel or a type that an added entity declares',
    example: 'holder',
  })
  readonly type!: string;

  @ApiProperty({ enum: ['out', 'in'], description: 'out: this golden record states it; in: the other end does' })
  readonly direction!: string;

  @ApiProperty({
    description: 'Of the other end; of a relation that is open or disputed, where it is sought first',
    example: 'persons',
  })
  readonly collection!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The other end; of a resolved relation only', example: ID })
  readonly goldenId?: string;

  @ApiPropertyOptional({ type: GoldenRecordResponseDto, description: 'The other end itself, with expand=golden' })
  readonly golden?: GoldenRecordResponseDto;

  @ApiPropertyOptional({
    type: [RelationCandidateDto],
    description: 'Who may be at the other end; of an ambiguous relation only, at most 100',
  })
  readonly candidates?: readonly RelationCandidateDto[];

  @ApiProperty({
    description: 'The finest word that a record gives; the type when there is none or the view does not show it',
    example: 'owner',
  })
  readonly role!: string;

  @ApiPropertyOptional({ type: 'number', minimum: 0, maximum: 1, example: 0.5 })
  readonly share?: number;

  @ApiPropertyOptional({ type: StatedPartyDto, description: 'For views that show the attribute which says it' })
  readonly stated?: StatedPartyDto;

  @ApiProperty({ type: [StatingRecordDto] })
  readonly statedBy!: readonly StatingRecordDto[];

  @ApiProperty({
    enum: ['open', 'resolved', 'ambiguous', 'disputed'],
    description:
      'open: nobody carries the identifier stated; resolved: one golden record is meant; ambiguous: several may be; ' +
      'disputed: the name stated speaks against all that carry the identifier',
    example: 'resolved',
  })
  readonly status!: string;

  @ApiPropertyOptional({
    type: [String],
    description:
      'What is to be known of the other end: deceased, missing, dissolved, bankrupt, split, recovered and the like',
    example: ['deceased'],
  })
  readonly marks?: readonly string[];

  @ApiPropertyOptional({
    description:
      'Whether it holds on the day asked for (validAt; today in Viet Nam). False for a former relation and for one that another ' +
      'source, a later version or a pin outranks; left out where nobody says since when it holds, or till when it did',
    example: true,
  })
  readonly inForce?: boolean;

  @ApiProperty({ enum: ['valid', 'ended', 'not-yet', 'unknown'], example: 'valid' })
  readonly validity!: string;

  @ApiPropertyOptional({ description: 'As stated: a year, a month or a day', example: '2012-05-04' })
  readonly validFrom?: string;

  @ApiPropertyOptional({ description: 'As stated; it holds to the end of it', example: '2020-11' })
  readonly validTo?: string;

  @ApiPropertyOptional({ type: StatedActDto, description: 'By what it began to hold' })
  readonly act?: StatedActDto;

  @ApiPropertyOptional({
    description: 'Since when one that ended is in force no more, as far as is known',
    example: '2020-11-30',
  })
  readonly outOfForceSince?: string;
}

export class RelationsResponseDto {
  @ApiPropertyOptional({ type: GoldenRecordResponseDto, description: 'The golden record itself, with expand=golden' })
  readonly golden?: GoldenRecordResponseDto;

  @ApiProperty({ type: [RelationResponseDto], description: 'What the record states, then who names it' })
  readonly items!: readonly RelationResponseDto[];

  @ApiPropertyOptional({ description: 'Absent at the end; a page may hold fewer items than asked for' })
  readonly nextCursor?: string;
}
