import type { OfficeProfileName } from '../shape/difficulty';
import { always, fault, type FaultRate, type SourceProfile } from '../shape/source-profile';

/** What one office does beside its profile: how it writes, and the share (0–1) of its attributes that it still states. */
interface OfficeHabit {
  readonly faults: readonly FaultRate[];
  readonly stated?: Readonly<Record<string, number>>;
}

const NAMES = ['fullName', 'fatherName', 'motherName'];
const namesAlways = (...corrupters: readonly FaultRate['corrupter'][]): FaultRate[] =>
  NAMES.flatMap((name) => corrupters.map((corrupter) => always(name, corrupter)));

const BARE = namesAlways('without-diacritics', 'upper-case');

/** Slips that every office of such a world makes. */
const EVERYWHERE: readonly FaultRate[] = [
  fault('fullName', 'given-first', 0.004),
  fault('fullName', 'joined-words', 0.006),
  fault('fullName', 'swapped-letters', 0.004),
  fault('fullName', 'middle-initials', 0.004),
];

/**
 * Two sets of offices. A model is made on `patchwork` and judged on `motley`, whose offices have other habits, so that it is judged on
 * habits it never saw.
 */
export const OFFICE_PROFILES = {
  patchwork: [
    { faults: [...namesAlways('given-first')] },
    { faults: BARE },
    { faults: [fault('fullName', 'joined-words', 0.06), fault('fullName', 'given-first', 0.04)] },
    {
      faults: [fault('dateOfBirth', 'padded-date', 0.12), fault('fullName', 'confused-tone', 0.03)],
      stated: { dateOfBirth: 0.9 },
    },
    { faults: [], stated: { dateOfBirth: 0.5, phone: 0.5, permanentAddress: 0.8, currentAddress: 0.8 } },
    { faults: [fault('fullName', 'telex-residue', 0.04)], stated: { fatherName: 0.5, motherName: 0.5 } },
    { faults: [] },
  ],
  motley: [
    { faults: [...BARE, ...namesAlways('family-last')] },
    { faults: [fault('fullName', 'western-order', 0.06), fault('fullName', 'swapped-letters', 0.04)] },
    {
      faults: [fault('fullName', 'middle-initials', 0.15), fault('fullName', 'dropped-middle', 0.05)],
      stated: { sex: 0.5 },
    },
    { faults: [fault('dateOfBirth', 'year-only', 0.15)], stated: { dateOfBirth: 0.7 } },
    { faults: [fault('fullName', 'letter-slip', 0.04)], stated: { permanentAddress: 0.4, currentAddress: 0.4 } },
    { faults: [fault('fullName', 'confused-initial', 0.03), fault('dateOfBirth', 'day-slip', 0.03)] },
    { faults: [] },
  ],
} as const satisfies Readonly<Record<OfficeProfileName, readonly OfficeHabit[]>>;

/** The profile with the habit that falls to its source in the named set; profiles of persons only. */
export function withOfficeProfile(profile: SourceProfile, set: OfficeProfileName | undefined): SourceProfile {
  if (set === undefined || profile.collection !== 'persons') return profile;
  const habits: readonly OfficeHabit[] = OFFICE_PROFILES[set];
  const { faults, stated = {} } = habits[placeOf(profile.source) % habits.length] as OfficeHabit;
  return {
    ...profile,
    fields: Object.fromEntries(
      Object.entries(profile.fields).map(([name, fill]) => [name, fill * (stated[name] ?? 1)]),
    ),
    faults: [...profile.faults, ...EVERYWHERE, ...faults],
  };
}

/** The same for a source in every world. */
const placeOf = (source: string): number => [...source].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
