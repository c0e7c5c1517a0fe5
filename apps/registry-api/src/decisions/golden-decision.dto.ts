import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { InvalidRequestError } from '@sogoc/platform';
import type { PinWish, RecordName } from '@sogoc/registry';
import { Allow as AllowMember, IsArray, IsOptional } from 'class-validator';

import { IsPlainText } from '../catalogue/plain-text.decorator';
import { MAX_REASON_LENGTH } from './decide.dto';

const MAX_RECORDS = 500;
const RECORD = 'Name a record: {source, recordKey}, {recordId}, or the recordId alone.';

/** A record of the golden record. */
export class MemberNameDto {
  @ApiPropertyOptional({ example: 'hcm-civil-status' })
  readonly source?: string;

  @ApiPropertyOptional({ example: 'HT-77' })
  readonly recordKey?: string;

  @ApiPropertyOptional({ description: 'In place of source and recordKey', example: '81' })
  readonly recordId?: string;
}

export class SplitDto {
  @ApiProperty({ type: [MemberNameDto], description: 'The records that leave', minItems: 1, maxItems: MAX_RECORDS })
  @IsArray({ message: `Send a list of 1 to ${MAX_RECORDS} records.` })
  readonly records!: readonly unknown[];

  @ApiProperty({ example: 'Hai người khác nhau trùng tên', maxLength: MAX_REASON_LENGTH })
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason!: string;
}

export class PinDto {
  @ApiPropertyOptional({
    description: 'The value, in any form the attribute understands; or name a record instead',
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object' },
      { type: 'array', items: {} },
    ],
    example: '1980-02-01',
  })
  @AllowMember()
  readonly value?: unknown;

  @ApiPropertyOptional({ type: MemberNameDto, description: 'Whatever this record says, as long as it is a member' })
  @AllowMember()
  readonly record?: unknown;

  @ApiProperty({ example: 'Theo giấy khai sinh bản gốc', maxLength: MAX_REASON_LENGTH })
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason!: string;
}

export class UnpinDto {
  @ApiPropertyOptional({ type: String, example: 'Đã có giấy tờ mới', maxLength: MAX_REASON_LENGTH })
  @IsOptional()
  @IsPlainText(MAX_REASON_LENGTH)
  readonly reason?: string | null;
}

/** Throws `InvalidRequestError`. */
export function memberNamesOf({ records }: SplitDto): RecordName[] {
  if (records.length === 0 || records.length > MAX_RECORDS)
    throw fault('/records', 'wrong-size', `Send a list of 1 to ${MAX_RECORDS} records.`);
  return records.map((record, index) => memberNameOf(record, `/records/${index}`));
}

/** Throws `InvalidRequestError` unless the pin is a value or a record, and not both. */
export function pinWishOf({ value, record }: PinDto): PinWish {
  const isGiven = (member: unknown): boolean => member !== undefined && member !== null;
  if (isGiven(value) === isGiven(record)) throw fault('/value', 'required', 'Send either value or record.');
  return isGiven(record) ? { record: memberNameOf(record, '/record') } : { value };
}

function memberNameOf(record: unknown, pointer: string): RecordName {
  if (typeof record === 'string') return { recordId: record };
  const { source, recordKey, recordId } = (record ?? {}) as MemberNameDto;
  const isText = (member: unknown): member is string => typeof member === 'string' && member.length > 0;
  if (isText(recordId) && source === undefined && recordKey === undefined) return { recordId };
  if (
    isText(source) &&
    isText(recordKey) &&
    recordId === undefined &&
    ![source, recordKey].some((text) => text.includes('\0'))
  )
    return { source, recordKey };
  throw fault(pointer, 'incomplete-record', RECORD);
}

const fault = (pointer: string, code: string, detail: string): InvalidRequestError =>
  new InvalidRequestError([{ pointer, code, detail }]);
