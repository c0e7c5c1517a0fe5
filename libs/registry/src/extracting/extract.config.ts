import 'reflect-metadata';

import { Expose, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

const DAYS = { message: 'Set EXTRACT_VALID_DAYS to a whole number of days from 1 to 3650.' };

/** By which keys extracts are signed, and for how long they are good. Without keys none is issued. */
export class ExtractConfig {
  /** File of the key set, mode 0600, made when it is not there. It is read anew when it changes, so a rotation needs no restart. */
  @Expose({ name: 'EXTRACT_KEYS_FILE' })
  @IsOptional()
  @IsString({ message: 'Set EXTRACT_KEYS_FILE to a file, or leave it out.' })
  readonly keysFile?: string;

  /** Secret: what the file would hold. Outranks it. */
  @Expose({ name: 'EXTRACT_KEYS' })
  @IsOptional()
  @IsString({ message: 'Set EXTRACT_KEYS to what a file of "registry signing-keys rotate" holds, or leave it out.' })
  readonly keys?: string;

  /** Days for which an extract is good. */
  @Expose({ name: 'EXTRACT_VALID_DAYS' })
  @Type(() => Number)
  @IsInt(DAYS)
  @Min(1, DAYS)
  @Max(3_650, DAYS)
  readonly validDays: number = 90;
}
