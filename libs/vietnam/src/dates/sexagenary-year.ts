/** Ten stems and twelve branches, folded, from the year 4. */
const STEMS = 'GIAP AT BINH DINH MAU KY CANH TAN NHAM QUY'.split(' ');
const BRANCHES = 'TY SUU DAN MAO THIN TY NGO MUI THAN DAU TUAT HOI'.split(' ');
/** Written otherwise as well. */
const SPELLED: Readonly<Record<string, string>> = { MEO: 'MAO', KI: 'KY', QUI: 'QUY', TI: 'TY' };

/** Whether a folded name is that of a year in the cycle of sixty: `TAN HOI`, 1971. The year of the moon ends some weeks into the next one. */
export function namesYear(name: string, year: number): boolean {
  const [stem = '', branch = '', ...others] = name
    .replace(/^NAM /, '')
    .split(' ')
    .map((word) => SPELLED[word] ?? word);
  return (
    others.length === 0 &&
    stem === STEMS[(year - 4) % STEMS.length] &&
    branch === BRANCHES[(year - 4) % BRANCHES.length]
  );
}
