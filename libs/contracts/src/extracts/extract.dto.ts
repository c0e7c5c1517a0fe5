import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID } from 'class-validator';

import { IsPlainText } from '../plain-text.decorator';

const ID = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
const LONGEST_NAME = 100;
const LONGEST_TEXT = 500;
const LONGEST_REASON = 1_000;
/** Characters of a compact JWS of many attributes. */
const LONGEST_EXTRACT = 200_000;
const MOST_ATTRIBUTES = 100;
const ATTRIBUTES = { message: `Send 1 to ${MOST_ATTRIBUTES} names of attributes.` };
const GOLDEN_ID = { message: 'Send the id of a golden record.' };
const EXTRACT_ID = { message: 'Send the id of an extract.' };
const JWS = 'eyJhbGciOiJFZERTQSIsImtpZCI6Ii4uLiJ9.eyJpZCI6Ii4uLiJ9.c2lnbmF0dXJl';

export class IssueExtractDto {
  @ApiProperty({ example: 'persons' })
  @IsPlainText(LONGEST_NAME)
  readonly collection!: string;

  @ApiProperty({ format: 'uuid', description: 'Of a golden record', example: ID })
  @IsUUID('all', GOLDEN_ID)
  readonly goldenId!: string;

  @ApiProperty({ type: [String], description: 'What is to be certified', example: ['fullName', 'dateOfBirth'] })
  @IsArray(ATTRIBUTES)
  @ArrayMinSize(1, ATTRIBUTES)
  @ArrayMaxSize(MOST_ATTRIBUTES, ATTRIBUTES)
  @IsPlainText(LONGEST_NAME, { each: true })
  readonly attributes!: readonly string[];

  @ApiProperty({ description: 'To whom it is given; stands in the extract', example: 'Ngân hàng Sông Hậu' })
  @IsPlainText(LONGEST_TEXT)
  readonly recipient!: string;
}

export class ExtractResponseDto {
  @ApiProperty({ format: 'uuid', description: 'Its status is asked by it', example: ID })
  readonly id!: string;

  @ApiProperty({
    description:
      'Compact JWS (EdDSA over Ed25519, type sogoc-extract+jwt). Its payload says id, collection, goldenId, version, values with source ' +
      'and observedAt, absent, withheld, recipient, purpose, ground, legalBasis, issued, expires and logNumber. Verify it by /.well-known/jwks.json.',
    example: JWS,
  })
  readonly extract!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-29T02:00:00.000Z' })
  readonly issued!: string;

  @ApiProperty({ format: 'date-time', example: '2027-02-27T02:00:00.000Z' })
  readonly expires!: string;

  @ApiProperty({ type: 'integer', description: 'Of its entry in the record of reads', example: 4711 })
  readonly logNumber!: number;
}

/** One of the two. */
export class ExtractStatusQuestionDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Of an extract', example: ID })
  @IsOptional()
  @IsUUID('all', EXTRACT_ID)
  readonly id?: string | null;

  @ApiPropertyOptional({ type: String, description: 'The extract itself', example: JWS })
  @IsOptional()
  @IsPlainText(LONGEST_EXTRACT)
  readonly extract?: string | null;
}

export class WithdrawExtractDto {
  @ApiProperty({ description: 'Told to who asks for its status', example: 'Cấp nhầm người' })
  @IsPlainText(LONGEST_REASON)
  readonly reason!: string;
}

export class ExtractWithdrawalDto {
  @ApiProperty({ format: 'date-time', example: '2026-12-01T02:00:00.000Z' })
  readonly at!: string;

  @ApiProperty({ example: 'Cấp nhầm người' })
  readonly reason!: string;
}

export class ExtractStatusResponseDto {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({
    enum: ['current', 'superseded', 'merged', 'retired', 'withdrawn'],
    description:
      'superseded: values that it certifies are others now; merged: its golden record was taken in by another; retired: nothing stands ' +
      'behind its golden record any more; withdrawn: it was taken back',
    example: 'current',
  })
  readonly status!: string;

  @ApiProperty({ description: 'Whether its time is over', example: false })
  readonly expired!: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-11-29T02:00:00.000Z' })
  readonly issued!: string;

  @ApiProperty({ format: 'date-time', example: '2027-02-27T02:00:00.000Z' })
  readonly expires!: string;

  @ApiPropertyOptional({ type: ExtractWithdrawalDto })
  readonly withdrawal?: ExtractWithdrawalDto;
}

/** A public key of Ed25519 (RFC 8037). */
export class PublicKeyDto {
  @ApiProperty({ example: 'OKP' })
  readonly kty!: string;

  @ApiProperty({ example: 'Ed25519' })
  readonly crv!: string;

  @ApiProperty({ example: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' })
  readonly x!: string;

  @ApiProperty({ description: 'Thumbprint (RFC 7638)', example: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' })
  readonly kid!: string;

  @ApiProperty({ example: 'EdDSA' })
  readonly alg!: string;

  @ApiProperty({ example: 'sig' })
  readonly use!: string;
}

/** RFC 7517. */
export class KeySetResponseDto {
  @ApiProperty({ type: [PublicKeyDto], description: 'Newest first; former ones stay for what they signed' })
  readonly keys!: readonly PublicKeyDto[];
}
