import type { OfficeProfileName } from '../../shape/difficulty';
import { fault, type FaultRate, type SourceProfile } from '../../shape/source-profile';
import { BARE, namesAlways, type OfficePractice } from './office-practice-type';
import { VILLAGE_OFFICES, WARD_OFFICES } from './village-offices';

/** Slips that every office of such a world makes. */
const EVERYWHERE: readonly FaultRate[] = [
  fault('fullName', 'given-first', 0.004),
  fault('fullName', 'joined-words', 0.006),
  fault('fullName', 'swapped-letters', 0.004),
  fault('fullName', 'middle-initials', 0.004),
];

/**
 * Sets of offices, by chance or by source. A model is made on `patchwork` and `villages` and judged on `motley` and `wards`, whose offices
 * have other habits, so that it is judged on habits it never saw.
 */
const OFFICE_PROFILES: Readonly<
  Record<OfficeProfileName, readonly OfficePractice[] | Readonly<Record<string, OfficePractice>>>
> = {
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
  villages: VILLAGE_OFFICES,
  wards: WARD_OFFICES,
};

/** The profile with the habit that falls to its source in the named set; sets that go by chance are of sources of persons. */
export function withOfficeProfile(profile: SourceProfile, set: OfficeProfileName | undefined): SourceProfile {
  const habit = set === undefined ? undefined : habitOf(profile, OFFICE_PROFILES[set]);
  if (habit === undefined) return profile;
  const { faults, stated = {}, ...ways } = habit;
  return {
    ...profile,
    ...ways,
    fields: Object.fromEntries(
      Object.entries(profile.fields).map(([name, fill]) => [name, fill * (stated[name] ?? 1)]),
    ),
    faults: [...profile.faults, ...(profile.collection === 'persons' ? EVERYWHERE : []), ...faults],
  };
}

function habitOf(
  { source, collection }: SourceProfile,
  offices: readonly OfficePractice[] | Readonly<Record<string, OfficePractice>>,
): OfficePractice | undefined {
  if (!isByChance(offices)) return offices[`${collection}/${source}`];
  return collection === 'persons' ? offices[placeOf(source) % offices.length] : undefined;
}

const isByChance = (
  offices: readonly OfficePractice[] | Readonly<Record<string, OfficePractice>>,
): offices is readonly OfficePractice[] => Array.isArray(offices);

/** The same for a source in every world. */
const placeOf = (source: string): number => [...source].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
