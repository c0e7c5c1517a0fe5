import type { KeysByPlace } from '../../blocking/blocking-key-declaration';
import { numberedFeature } from '../../in-memory/value-numbers';
import type { FeatureValue, MatchRecord } from '../../record/match-record';

/** Stands between the parts of a key's value. */
export const BETWEEN_PARTS = '|';

/** The texts that a part of a key makes of a value; empty ones are left out. */
export interface KeyPart {
  readonly feature: string;
  readonly textsOf: (value: FeatureValue | undefined) => readonly string[];
}

/**
 * A key of several parts by the numbers of their texts. Undefined where texts that are put together could read as others do, or where their
 * numbers would not stay exact.
 */
export function keysByPlace(parts: readonly KeyPart[], records: readonly MatchRecord[]): KeysByPlace | undefined {
  const numbered = parts.map((part) => new NumberedPart(part, records));
  const [only] = numbered;
  if (only === undefined) return undefined;
  if (numbered.length === 1) return { count: only.count, each: (place, use) => only.each(place, use) };
  const isExact = numbered.reduce((product, { count }) => product * count, 1) <= Number.MAX_SAFE_INTEGER;
  if (!isExact || numbered.some(({ isAmbiguous }) => isAmbiguous)) return undefined;
  const eachFrom = (part: number, place: number, before: number, use: (number: number) => void): void => {
    const own = numbered[part];
    if (own === undefined) use(before);
    else own.each(place, (number) => eachFrom(part + 1, place, before * own.count + number, use));
  };
  return { each: (place, use) => eachFrom(0, place, 0, use) };
}

/** No text, and more than one. */
const [NO_TEXT, SEVERAL] = [-1, -2];

class NumberedPart {
  isAmbiguous = false;
  private readonly texts = new Map<string, number>();
  private readonly numbers: Uint32Array;
  /** By the number of a value: that of its text. */
  private readonly textOfValue: Int32Array;
  private readonly lists = new Map<number, readonly number[]>();

  constructor({ feature, textsOf }: KeyPart, records: readonly MatchRecord[]) {
    const { numbers, values } = numberedFeature(records, feature);
    this.numbers = numbers;
    this.textOfValue = Int32Array.from(values, (value, number) => {
      const texts = textsOf(value);
      if (texts.length > 1)
        this.lists.set(
          number,
          texts.map((text) => this.numberOf(text)),
        );
      const [first] = texts;
      return first === undefined ? NO_TEXT : texts.length > 1 ? SEVERAL : this.numberOf(first);
    });
  }

  get count(): number {
    return this.texts.size;
  }

  each(place: number, use: (number: number) => void): void {
    const value = this.numbers[place] as number;
    const text = this.textOfValue[value] as number;
    if (text >= 0) use(text);
    else if (text === SEVERAL) this.lists.get(value)?.forEach(use);
  }

  private numberOf(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.isAmbiguous ||= text.includes(BETWEEN_PARTS);
    this.texts.set(text, this.texts.size);
    return this.texts.size - 1;
  }
}
