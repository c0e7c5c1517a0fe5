import 'reflect-metadata';

import { Expose, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

const INTERVAL = { message: 'Set ACCESS_LOG_CHECKPOINT_SECONDS to a whole number of seconds from 1 to 60.' };

/** Milliseconds that an entry may stand uncovered before it is worth a word: some checkpoints were due. */
export const MOST_UNSIGNED_MS = 5 * 60_000;

/** How the record of reads is signed, and where its checkpoints go beside the database. */
export class AccessLogConfig {
  /** Name of the log and of its key: the same for as long as the database lives, and no other log's. */
  @Expose({ name: 'ACCESS_LOG_NAME' })
  @Matches(/^[^\s+]+$/, { message: 'Set ACCESS_LOG_NAME to a name without white space and plus sign.' })
  readonly name: string = 'so-goc/record-of-reads';

  /** Secret: the signing key itself, as `PRIVATE+KEY+…`. Outranks the file. */
  @Expose({ name: 'ACCESS_LOG_KEY' })
  @IsOptional()
  @Matches(/^PRIVATE\+KEY\+/, {
    message: 'Set ACCESS_LOG_KEY to a key that begins with PRIVATE+KEY+, or leave it out.',
  })
  readonly key?: string;

  /** File of the signing key, made at the first start and readable by its owner only. Without a key nothing is signed. */
  @Expose({ name: 'ACCESS_LOG_KEY_FILE' })
  @IsOptional()
  @IsString({ message: 'Set ACCESS_LOG_KEY_FILE to a file, or leave it out.' })
  readonly keyFile?: string;

  /** Folder to which each checkpoint is written too; best one that whoever administers the database cannot write. */
  @Expose({ name: 'ACCESS_LOG_CHECKPOINT_DIR' })
  @IsOptional()
  @IsString({ message: 'Set ACCESS_LOG_CHECKPOINT_DIR to a folder, or leave it out.' })
  readonly checkpointDirectory?: string;

  /** Seconds between two checkpoints of a log that grows. */
  @Expose({ name: 'ACCESS_LOG_CHECKPOINT_SECONDS' })
  @Type(() => Number)
  @IsInt(INTERVAL)
  @Min(1, INTERVAL)
  @Max(60, INTERVAL)
  readonly checkpointSeconds: number = 60;
}
