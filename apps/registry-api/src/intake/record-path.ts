import { IsString } from 'class-validator';

/** Path parameters, percent-decoded. What they name is looked up; only the key's own form is checked, also when it is empty. */
export class CollectionPath {
  @IsString()
  readonly source!: string;

  @IsString()
  readonly collection!: string;
}

export class RecordPath extends CollectionPath {
  @IsString()
  readonly recordKey: string = '';
}
