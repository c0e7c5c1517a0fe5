import type { Agreement, Case, Difference, MemberRecord } from '../../api/contract';

/** One attribute across the records that are compared. */
export interface CompareRow {
  readonly attribute: string;
  /** In the order of the columns. */
  readonly values: readonly unknown[];
  readonly agreement: Agreement;
  readonly kinds: readonly string[];
  readonly difference?: Difference;
  /** Bits of the comparisons that look at the attribute; undefined where none does. */
  readonly weight?: number;
}

/** Which attributes a comparison looks at, where its name is not the attribute's. */
const LOOKS_AT: Readonly<Record<string, string>> = {
  surname: 'fullName',
  'middle-name': 'fullName',
  'given-name': 'fullName',
  'birth-date': 'dateOfBirth',
  'id-card-9': 'idCard9',
  passport: 'passportNumber',
  'insurance-number': 'socialInsuranceNumber',
  'address-line': 'permanentAddress',
  hamlet: 'permanentAddress',
  commune: 'permanentAddress',
  father: 'fatherName',
  mother: 'motherName',
  origin: 'placeOfOrigin',
  position: 'geometry',
  cadastre: 'mapSheet',
  certificate: 'certificates',
  representative: 'legalRepresentatives',
};
const OF_PLACES: Readonly<Record<string, string>> = {
  'land-parcels': 'address',
  enterprises: 'registeredAddress',
  persons: 'permanentAddress',
};
/** Codes that say what other codes mean; the text of the place says it to people. */
const SILENT = new Set(['codeSet']);

const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

export function attributeOf(comparison: string, collection: string): string {
  const found = LOOKS_AT[comparison] ?? camel(comparison);
  return found === 'permanentAddress' ? (OF_PLACES[collection] ?? found) : found;
}

/** The records side by side: those of the task first, then the other members, five at most. */
export function comparedRecords({ task, sides }: Case): readonly MemberRecord[] {
  const all = sides.flatMap(({ records }) => records);
  const named = task.records.flatMap(({ recordId }) => all.filter((record) => record.recordId === recordId));
  return [...new Set([...named, ...all])].slice(0, 5);
}

/** The heaviest first; what no comparison weighs comes after, as the records have it. */
export function compareRows(shown: Case, records: readonly MemberRecord[]): readonly CompareRow[] {
  const weights = weightsOf(shown);
  const attributes = [...new Set(records.flatMap(({ standardised }) => Object.keys(standardised)))].filter(
    (name) => !SILENT.has(name),
  );
  const rows = attributes.map((attribute) => rowOf(shown, records, attribute, weights.get(attribute)));
  return rows.sort((left, right) => Math.abs(right.weight ?? 0) - Math.abs(left.weight ?? 0));
}

function rowOf(
  shown: Case,
  records: readonly MemberRecord[],
  attribute: string,
  weight: number | undefined,
): CompareRow {
  const values = records.map(({ standardised }) => (standardised as Record<string, unknown>)[attribute]);
  const difference = shown.differences?.items.find((each) => each.attribute === attribute);
  return {
    attribute,
    values,
    weight,
    difference,
    kinds: difference?.kinds ?? [],
    agreement: difference?.agreement ?? agreementOf(values, difference !== undefined),
  };
}

function agreementOf([left, ...rest]: readonly unknown[], differs: boolean): Agreement {
  if (left === undefined) return 'left-missing';
  if (rest.every((value) => value === undefined)) return 'right-missing';
  const isEqual = rest.every((value) => value === undefined || JSON.stringify(value) === JSON.stringify(left));
  return isEqual && !differs ? 'equal' : 'conflict';
}

function weightsOf({ explanation, task }: Case): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { name, weight, level } of explanation?.explanation.comparisons ?? []) {
    if (level === 'missing') continue;
    const attribute = attributeOf(name, task.collection);
    weights.set(attribute, (weights.get(attribute) ?? 0) + weight);
  }
  return weights;
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** What records are called beside each other, by id. */
export const lettersOf = (records: readonly MemberRecord[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ recordId }, index) => [recordId, letterOf(index)]));
