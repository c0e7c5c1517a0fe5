import type { QualityFinding } from '@sogoc/kernel';

import { finding } from '../findings/finding';
import type { LegacyEncoding } from '../encodings/decode-legacy';
import { detectEncoding } from '../encodings/detect-encoding';
import { tidy, type TidiedText } from '../text/tidy-text';
import { remembered } from '../text/bounded-cache';
import { spelledKey } from '../text/spelled-key';
import { syllableKeys } from '../text/syllable-key';
import { isVietnameseSyllable } from '../text/vietnamese-syllable';
import { bareName, mayEndNote } from './titles/forms-of-address';
import { mayBeTitle } from './titles/title-groups';
import { withoutNameLabel } from './name-labels';
import { isPlaceholderName, mayStartPlaceholder, placeholderEnds } from './placeholders/placeholder-name';
import { COMMON_SURNAME_KEYS, COMMON_SURNAMES } from '../words/surnames';
import { withPlainApostrophes } from './highland-apostrophes';
import { isCapsLocked, recase } from './recase';
import { isSureReading, repairEncoding } from './repair-name-encoding';

export interface NormalisedName {
  /** NFC, look-alikes mapped, single spaces, without forms of address and notes; casing kept unless all was in one case. Empty for a placeholder. */
  readonly value: string;
  /** The encoding it was repaired from, when that was certain. */
  readonly encoding?: LegacyEncoding;
  readonly findings: QualityFinding[];
}

const PLAIN_NAME = /^[\p{L}\p{M}'.\- ]{1,120}$/u;
/** `Nguyễn_Văn_An`, as file names and user names have it. */
const BETWEEN_WORDS = /(?<=\p{L})_+(?=\p{L})/gu;
const MRZ = /^[A-Z]+(?:<+[A-Z]+)*<+$|^[A-Z]+(?:<+[A-Z]+)+$/i;
const DIGIT = /\d/;
const ABBREVIATION = /(?:^| )[\p{L}]{1,3}\.(?:[\p{L} ]|$)/u;
const LONGEST_NAME = 120;

/**
 * Brings a person's name into its canonical spelling without judging it: ethnic-minority and foreign names pass (`Y Ngông Niê Kdăm`,
 * `H'Hen Niê`). Machine-readable `NGUYEN<<VAN<AN` is opened. Abbreviations stay as they are. Forms of address and notes go (`Hộ ông …`,
 * `… (chết)`). What names nobody (`Trẻ sơ sinh`, `Con bà …`, `Vô danh`) is empty. A name in a legacy encoding is decoded when every word
 * speaks for it; otherwise the decoded form is only suggested.
 */
export function normaliseName(raw: string, attribute = 'fullName'): NormalisedName {
  const tidied = tidy(raw);
  const plainName = wellSpelled(tidied.text);
  if (plainName !== undefined) return { value: plainName, findings: lookFindings(tidied, attribute) };
  const unlabelled = withoutNameLabel(tidied.text);
  // `Chủ hộ: vắng` names nobody, whatever `Vắng` may be elsewhere.
  if (unlabelled !== undefined && (unlabelled.includes(' ') || !isPlaceholderName(tidied.text)))
    return withTitleNoted(normaliseName(unlabelled, attribute), attribute);
  if (tidied.text === '' || isPlaceholderName(tidied.text)) return placeholder(attribute);
  const findings = lookFindings(tidied, attribute);
  const plain = withPlainApostrophes(tidied.text).replace(BETWEEN_WORDS, ' ');
  const repair = repairEncoding(raw, plain, attribute, findings);
  const text = openForm(repair?.text ?? plain, attribute, findings);
  if (isPlaceholderName(text)) return placeholder(attribute);
  noteCharacters(text, attribute, findings);
  const recased = recase(text);
  // Another case can turn letters into bytes of a legacy encoding: then the case stays, so that the result is final.
  const value = recased !== text && isSureReading(detectEncoding(recased)) ? text : recased;
  return repair === undefined ? { value, findings } : { value, encoding: repair.encoding, findings };
}

function withTitleNoted(name: NormalisedName, attribute: string): NormalisedName {
  const isNoted = name.value === '' || name.findings.some(({ code }) => code === 'NAME_TITLE');
  return isNoted ? name : { ...name, findings: [finding('NAME_TITLE', attribute), ...name.findings] };
}

const placeholder = (attribute: string): NormalisedName => ({
  value: '',
  findings: [finding('PLACEHOLDER_VALUE', attribute)],
});

/** What {@link normaliseName} makes of a common surname and more Vietnamese syllables with nothing to repair or find; else undefined. */
export function wellSpelledName(raw: string): string | undefined {
  const { text, hadLookalikes, hadInvisible } = tidy(raw);
  return hadLookalikes || hadInvisible ? undefined : wellSpelled(text);
}

interface WordFacts {
  readonly isSyllable: boolean;
  readonly isSurname: boolean;
  readonly titled: string;
  readonly isUpper: boolean;
  readonly isLower: boolean;
  /** May begin with a form of address or a placeholder; may end a note. */
  readonly mayOpen: boolean;
  readonly mayEnd: boolean;
  /** As a last word, and with which last words the name may be a placeholder: keys of spelling. */
  readonly key: string;
  readonly placeholderEnds: ReadonlySet<string>;
}

const factsOf: (word: string) => WordFacts = remembered((word) => ({
  // A digit behind a syllable is how its tone is noted, not how a name is spelled.
  isSyllable: isVietnameseSyllable(word) && !DIGIT.test(word),
  isSurname: COMMON_SURNAME_KEYS.has(syllableKeys(word).tone) || COMMON_SURNAMES.has(word.toUpperCase()),
  titled: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  isUpper: word === word.toUpperCase(),
  isLower: word === word.toLowerCase(),
  mayOpen: mayBeTitle(word) || mayStartPlaceholder(word),
  mayEnd: mayEndNote(word),
  key: spelledKey(word),
  placeholderEnds: placeholderEnds(word),
}));

/** A surname and more Vietnamese syllables, no form of address and no placeholder: most names, with nothing more to look for. */
function wellSpelled(text: string): string | undefined {
  const blank = text.indexOf(' ');
  if (blank < 0 || text.length > LONGEST_NAME) return undefined;
  const first = factsOf(text.slice(0, blank));
  if (!first.isSyllable || !first.isSurname || first.mayOpen) return undefined;
  let { isUpper, isLower, titled } = first;
  let hasLower = isLower;
  let last = first;
  for (let start = blank + 1; start > 0;) {
    const next = text.indexOf(' ', start);
    last = factsOf(next < 0 ? text.slice(start) : text.slice(start, next));
    if (!last.isSyllable) return undefined;
    isUpper &&= last.isUpper;
    isLower &&= last.isLower;
    hasLower ||= last.isLower;
    titled += ` ${last.titled}`;
    start = next + 1;
  }
  if (last.mayEnd || first.placeholderEnds.has(last.key)) return undefined;
  // Small words among others may be no part of the name: `Nguyễn Văn An tức Ba An`.
  if (hasLower && !isLower) return undefined;
  const beginsSmall = text.charCodeAt(0) !== titled.charCodeAt(0);
  return isUpper || isLower || (beginsSmall && isCapsLocked(text)) ? titled : text;
}

function lookFindings({ hadLookalikes, hadInvisible }: TidiedText, attribute: string): QualityFinding[] {
  const findings: QualityFinding[] = [];
  if (hadLookalikes) findings.push(finding('NAME_LOOKALIKE', attribute));
  if (hadInvisible) findings.push(finding('NAME_INVISIBLE', attribute));
  return findings;
}

function openForm(text: string, attribute: string, findings: QualityFinding[]): string {
  if (MRZ.test(text)) {
    findings.push(finding('NAME_MACHINE_READABLE', attribute));
    return text.replace(/<+/g, ' ').trim();
  }
  return withoutForms(text, attribute, findings);
}

/** Forms of address may stand one before another (`Hộ ông cụ …`): as long as there is one, unless what is left names nobody. */
function withoutForms(text: string, attribute: string, findings: QualityFinding[]): string {
  const bare = bareName(text);
  if (bare.text === text || bare.text === '') return text;
  if (bare.hadTitle) findings.push(finding('NAME_TITLE', attribute));
  if (bare.hadNote) findings.push(finding('NAME_NOTE', attribute));
  return isPlaceholderName(bare.text) ? bare.text : withoutForms(bare.text, attribute, []);
}

function noteCharacters(text: string, attribute: string, findings: QualityFinding[]): void {
  if (text.length > LONGEST_NAME) findings.push(finding('NAME_TOO_LONG', attribute));
  else if (DIGIT.test(text)) findings.push(finding('NAME_DIGITS', attribute));
  else if (!PLAIN_NAME.test(text)) findings.push(finding('NAME_CHARACTERS', attribute));
  if (ABBREVIATION.test(text)) findings.push(finding('NAME_ABBREVIATED', attribute));
  if (!text.includes(' ') && !text.includes('.')) findings.push(finding('NAME_SINGLE_WORD', attribute));
}
