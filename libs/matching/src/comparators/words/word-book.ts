import { jaroWinklerSimilarity } from '../jaro-winkler';
import { letterBits, mostJaroWinkler } from './letters-in-common';

/** Words by numbers, so that equal words are equal numbers: the texts of one data set are made of far fewer words than texts. */
export class WordBook {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly bits: number[] = [];

  /** Two words less alike than `alikeFrom` are not alike at all. */
  constructor(private readonly alikeFrom: number) {}

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.bits.push(letterBits(word));
    this.numbers.set(word, number);
    return number;
  }

  wordOf(number: number): string {
    return this.words[number] as string;
  }

  /** Jaro–Winkler similarity, or 0 below where alikeness begins: most words have too few letters in common to look any closer. */
  likeness(one: number, other: number): number {
    const [left, right] = [this.words[one] as string, this.words[other] as string];
    const most = mostJaroWinkler(left.length, this.bits[one] as number, right.length, this.bits[other] as number);
    if (most < this.alikeFrom) return 0;
    const similarity = jaroWinklerSimilarity(left, right);
    return similarity < this.alikeFrom ? 0 : similarity;
  }
}
