import { type FieldFault, isDay } from '@sogoc/kernel';

/** How far one step is: not begun, under way, done. */
export type StepState = 'none' | 'begun' | 'done';

/** What was agreed with the owner of a source. */
export interface OnboardingTerms {
  readonly mapping: string | null;
  /** `YYYY-MM-DD`, as below. */
  readonly mappedOn: string | null;
  readonly agreement: string | null;
  readonly agreedOn: string | null;
}

/** What is known of how far a source is connected. */
export interface KnownOfSource extends Pick<OnboardingTerms, 'agreement' | 'mapping'> {
  readonly legalBasis: string | null;
  /** Keys that work. */
  readonly keys: number;
  readonly lastUsedAt: Date | null;
  readonly records: number;
  readonly resolved: number;
  readonly pending: number;
  /** Records with attributes that nobody declares. */
  readonly unmapped: number;
}

/** How far a database of the catalogue is connected, step by step. */
export function onboardingSteps(
  source: KnownOfSource,
): Readonly<Record<'legalBasis' | 'agreement' | 'mapping' | 'connection' | 'firstLoad', StepState>> {
  const { legalBasis, agreement, keys, lastUsedAt, records, pending } = source;
  return {
    legalBasis: legalBasis === null ? 'none' : 'done',
    agreement: agreement === null ? 'none' : 'done',
    mapping: mappingState(source),
    // A key that was never used connects nothing.
    connection: records > 0 || lastUsedAt !== null ? 'done' : keys > 0 ? 'begun' : 'none',
    firstLoad: records === 0 ? 'none' : pending > 0 ? 'begun' : 'done',
  };
}

/** Records that were resolved without a stray attribute show a mapping, whether or not there is a paper. */
function mappingState({ mapping, resolved, unmapped }: KnownOfSource): StepState {
  if (unmapped > 0) return 'begun';
  return mapping !== null || resolved > 0 ? 'done' : 'none';
}

/** A document has its day, and a day its document. */
export const onboardingFaults = (terms: OnboardingTerms): readonly FieldFault[] => [
  ...dayFaults('mapping', 'mappedOn', terms),
  ...dayFaults('agreement', 'agreedOn', terms),
];

function dayFaults(
  document: 'mapping' | 'agreement',
  on: 'mappedOn' | 'agreedOn',
  terms: OnboardingTerms,
): FieldFault[] {
  const day = terms[on];
  if ((day === null || isDay(day)) && (terms[document] === null) === (day === null)) return [];
  return [
    {
      pointer: `/${on}`,
      code: 'invalid-day',
      detail: `Send a day as YYYY-MM-DD beside ${document}, and both or none.`,
    },
  ];
}
