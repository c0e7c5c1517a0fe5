import { always, type FaultRate, type SourceProfile } from '../../shape/source-profile';

/** What one office does beside its profile: how it writes, and the share (0–1) of its attributes that it still states. */
export interface OfficePractice extends Partial<
  Pick<SourceProfile, 'severalPhones' | 'olderMap' | 'pointWithin' | 'coverage'>
> {
  readonly faults: readonly FaultRate[];
  readonly stated?: Readonly<Record<string, number>>;
}

const NAMES = ['fullName', 'fatherName', 'motherName'];

/** Every name of a person, each time. */
export const namesAlways = (...corrupters: readonly FaultRate['corrupter'][]): FaultRate[] =>
  NAMES.flatMap((name) => corrupters.map((corrupter) => always(name, corrupter)));

/** Capitals without marks. */
export const BARE = namesAlways('without-diacritics', 'upper-case');
