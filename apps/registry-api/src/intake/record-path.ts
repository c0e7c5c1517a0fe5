import { IsString } from 'class-validator';

/** Path parameters, percent-decoded. Only the key's own form is checked, also when it is empty: the guard looked the others up. */
export class RecordPath {
  @IsString()
  readonly source!: string;

  @IsString()
  readonly collection!: string;

  @IsString()
  readonly recordKey: string = '';
}
