import { remembered } from '../text/bounded-cache';
import { foldDiacritics } from '../text/fold-diacritics';
import { tidyText } from '../text/tidy-text';
import type { UnitType } from './admin-unit';

export interface UnitWords {
  /** The name without the kind. */
  readonly name: string;
  /** Kinds the written word may mean; empty when none is written. */
  readonly types: readonly UnitType[];
}

/** Written kinds, longest first. A dot or a space must follow an abbreviation unless a number does (`P1`, `Q.3`). */
const WORDS: readonly (readonly [pattern: RegExp, types: readonly UnitType[]])[] = [
  [/^(?:thành phố|thanh pho|t\.? ?p\.?)(?=[\s.,]|(?<=\.)\S)[\s.]*/iu, ['thanh-pho']],
  // `TT Huế` is Thừa Thiên Huế.
  [/^(?:thị trấn|thi tran|t\.t\.?|ttr?)(?=[\s.]|(?<=\.)\S)(?![\s.]*(?:huế|hue)$)[\s.]*/iu, ['thi-tran']],
  [/^(?:thị xã|thi xa|t\.x\.?|tx)(?=[\s.]|(?<=\.)\S)[\s.]*/iu, ['thi-xa']],
  [/^(?:đặc khu|dac khu|đk)(?=[\s.])[\s.]*/iu, ['dac-khu']],
  [/^(?:phường|phuong|ward)(?=[\s.\d])[\s.]*/iu, ['phuong']],
  [/^w(?:\.\s*|\s*)(?=\d{1,2}$)/iu, ['phuong']],
  [/^(?:p|f)(?:[.]\s*|\s+(?=\d)|(?=\d{1,2}$))/iu, ['phuong']],
  [/^(?:p|f) (?=\S)/iu, ['phuong']],
  [/^(?:quận|quan|district|dist)(?=[\s.\d])[\s.]*/iu, ['quan']],
  [/^(?:q|d)(?:[.]\s*|\s+(?=\d)|(?=\d{1,2}$))/iu, ['quan']],
  [/^q (?=\S)/iu, ['quan']],
  [/^(?:huyện đảo|huyen dao|huyện|huyen)(?=[\s.])[\s.]*/iu, ['huyen']],
  [/^h(?:[.]\s*| (?=\S))/iu, ['huyen']],
  [/^(?:xã đảo|xa dao|xã|xa)(?=[\s.])[\s.]*/iu, ['xa']],
  [/^x(?:[.]\s*| (?=\S))/iu, ['xa']],
  [/^(?:tỉnh|tinh|province)(?=[\s.])[\s.]*/iu, ['tinh']],
  [/^t[.]\s*/iu, ['tinh']],
];
const TRAILING: readonly (readonly [pattern: RegExp, types: readonly UnitType[]])[] = [
  [/ (?:ward|wards)$/i, ['phuong']],
  [/ commune$/i, ['xa']],
  [/ (?:district|dist\.?)$/i, ['quan', 'huyen', 'thi-xa', 'thanh-pho']],
  [/ prov(?:ince|\.)?$/i, ['tinh']],
  [/ city$/i, ['thanh-pho']],
  [/ (?:town|township)$/i, ['thi-xa', 'thi-tran']],
];

/** Parts a unit's name from the word or abbreviation of its kind: `P.01` → `01`, phường. */
export const readUnitWords: (text: string) => UnitWords = remembered((text) => {
  const tidied = tidyText(text).replace(/^[\s,.;-]+|[\s,.;-]+$/g, '');
  for (const [pattern, types] of TRAILING) {
    if (pattern.test(tidied)) return { name: tidied.replace(pattern, ''), types };
  }
  for (const [pattern, types] of WORDS) {
    const match = pattern.exec(tidied);
    if (match && match[0].length < tidied.length && foldDiacritics(tidied.slice(match[0].length)) !== '') {
      return { name: tidied.slice(match[0].length), types };
    }
  }
  return { name: tidied, types: [] };
});
