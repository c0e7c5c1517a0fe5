/** Languages whose names of months are read; where two have one name for different months, the first in this list is meant. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'pl', 'cs'];
const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);
/** English names are also cut as writers like: `sept`, `novem`. */
const ENGLISH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*$/u;

/** 1–12 for the name of a month in one of the languages known (names by Unicode CLDR, which Node brings); undefined for another word. */
export function monthNamed(word: string): number | undefined {
  const name = folded(word);
  const known = monthsByName().get(name);
  if (known !== undefined) return known;
  const beginning = ENGLISH.exec(name)?.[1];
  return beginning === undefined ? undefined : monthsByName().get(beginning);
}

/** Small letters without marks. */
function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\P{L}/gu, '');
}

let months: ReadonlyMap<string, number> | undefined;

/** Made when the first word is asked for: most processes read no written month. */
function monthsByName(): ReadonlyMap<string, number> {
  return (months ??= new Map(LANGUAGES.flatMap(namesIn).reverse()));
}

/** In full and abbreviated, as they stand alone and in a date: languages inflect them. */
function namesIn(language: string): [string, number][] {
  const shapes: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'short' }];
  return shapes
    .flatMap((shape) => [shape, { ...shape, day: 'numeric' as const }])
    .map((shape) => new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' }))
    .flatMap((format) => MONTHS.map((month): [string, number] => [nameBy(format, month), month]))
    .filter(([name]) => name.length >= 3);
}

function nameBy(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(2000, month - 1, 15));
  return folded(parts.find(({ type }) => type === 'month')?.value ?? '');
}
