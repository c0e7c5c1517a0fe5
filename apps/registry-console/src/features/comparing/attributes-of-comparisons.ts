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
  'place-in-commune': 'permanentAddress',
  commune: 'permanentAddress',
  father: 'fatherName',
  mother: 'motherName',
  spouse: 'relatives',
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

const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

export function attributeOf(comparison: string, collection: string): string {
  const found = LOOKS_AT[comparison] ?? camel(comparison);
  return found === 'permanentAddress' ? (OF_PLACES[collection] ?? found) : found;
}
