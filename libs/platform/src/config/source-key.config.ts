import { Expose } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';

/** What a program that sends as a source reads. */
export class SourceKeyConfig {
  /** Never on a command line, where every user of the machine could read it. */
  @Expose({ name: 'SOGOC_SOURCE_KEY' })
  @IsOptional()
  @Matches(/^\S+$/, { message: 'Set SOGOC_SOURCE_KEY to the key of the source, as it was issued.' })
  readonly sourceKey?: string;
}
