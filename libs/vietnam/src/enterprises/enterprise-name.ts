import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { keysOfTokens, type NameKeys } from '../text/name-keys';
import { tidyText } from '../text/tidy-text';
import { activityAt, isAbbreviation } from './activity-words';
import { takeUnit, type DependentUnitKind } from './dependent-unit';
import type { LegalForm } from './legal-forms';
import { withoutNote, withoutRemark } from './name-notes';
import { foldedOf, isAmpersand, isConnective, nameWords, spelledWords, textOf, type NameWord } from './name-words';
import { romanEndOf } from './numerals';
import { isCityAt, spelledPlaces } from './place-words';
import { takeLegalForm } from './take-legal-form';

export type { DependentUnitKind } from './dependent-unit';

export interface EnterpriseNameParts {
  /** NFC, single spaces, without a note of other names. */
  readonly text: string;
  readonly legalForm?: LegalForm;
  /** Says that it is a group: `Tập đoàn …`, `Công ty cổ phần Tập đoàn …`. */
  readonly isGroup: boolean;
  readonly unitKind?: DependentUnitKind;
  /** What is said of the dependent unit: `Hà Nội`, `số 2`. */
  readonly unitName?: string;
  /** Canonical lines of business between legal form and proper name, in order. */
  readonly activities: readonly string[];
  /** The proper name as written, numerals and all, with abbreviated lines of business and places spelled out. */
  readonly properName: string;
  /** What joins words of the proper name, a line of business before it left out. */
  readonly connective?: '&' | 'và';
  /** Numerals and ordinals of the proper name (and the dependent unit), Roman ones as digits: they must agree. */
  readonly numerals: readonly string[];
  /** Keys of the proper name without numerals and connectives. */
  readonly keys: NameKeys;
  readonly findings: QualityFinding[];
}

/**
 * Parts a name into legal form, lines of business, proper name and numerals. Legal forms are taken as whole phrases at either end;
 * activity words only between legal form and proper name, and never so that no name is left. Similar parts never prove one enterprise:
 * art. 41 of Law 59/2020 lists near-equal names of different ones.
 */
export function enterpriseNameParts(raw: string, attribute = 'name'): EnterpriseNameParts {
  const tidied = tidyText(raw);
  const unnoted = MAY_HAVE_NOTE.test(tidied) ? (withoutNote(tidied) ?? withoutRemark(tidied)) : undefined;
  const text = unnoted ?? tidied;
  const unit = takeUnit(nameWords(text));
  const head = takeLegalForm(unit.rest);
  const isBare = BARE.test(text);
  const { activities, rest } = takeActivities(head.rest, isBare);
  const named = withRomanEnd(spelledPlaces(spelledActivities(rest.length > 0 ? rest : head.rest, isBare)), head.rest);
  const ofUnit = unit.unitName === undefined ? [] : withRomanEnd(nameWords(unit.unitName));
  return {
    text,
    legalForm: head.legalForm,
    isGroup: head.isGroup,
    unitKind: unit.unitKind,
    unitName: unit.unitName,
    activities: [...(head.activity === undefined ? [] : [head.activity]), ...(rest.length > 0 ? activities : [])],
    properName: textOf(named),
    connective: connectiveOf(named),
    numerals: [...named, ...ofUnit].map(({ numeral }) => numeral).filter((numeral) => numeral !== undefined),
    keys: keysOfTokens(coreOf(named).map((word) => word.numeral ?? word.text)),
    findings: findingsOf(head.legalForm, named.length, unnoted, attribute),
  };
}

const MAY_HAVE_NOTE = /[([{,;]|\s[-–—]\s/;
/** Typed without marks. */
const BARE = /^[ -~]*$/;

function findingsOf(
  legalForm: LegalForm | undefined,
  words: number,
  unnoted: string | undefined,
  attribute: string,
): QualityFinding[] {
  const noted = unnoted === undefined ? [] : [finding('ENTERPRISE_NAME_NOTE', attribute, unnoted)];
  if (words === 0) return [...noted, finding('ENTERPRISE_NAME_EMPTY', attribute)];
  return legalForm === undefined ? [...noted, finding('LEGAL_FORM_UNKNOWN', attribute)] : noted;
}

/** The last word may be a Roman number where others, be they lines of business, stand before it: `Xây lắp IX`. */
function withRomanEnd(words: readonly NameWord[], all: readonly NameWord[] = words): readonly NameWord[] {
  const last = words[words.length - 1];
  const written = words.length > 1 ? words : all;
  const numeral = last?.numeral === undefined ? romanEndOf(written.map(({ text }) => text)) : undefined;
  return last === undefined || numeral === undefined ? words : [...words.slice(0, -1), { ...last, numeral }];
}

/** The words that tell the name: all but numbers and what joins words, if any are left. */
function coreOf(named: readonly NameWord[]): readonly NameWord[] {
  const core = named.filter(
    (word, at) => word.numeral === undefined && !isConnective(word) && !isOrdinalWord(word, named[at + 1]),
  );
  return core.length > 0 ? core : named;
}

/** "số" and "thứ" belong to the number behind them; alone they are words of a name (`Thu Cúc`, `Sở Hữu`). */
function isOrdinalWord({ folded }: NameWord, next: NameWord | undefined): boolean {
  return (folded === 'SO' || folded === 'THU') && next?.numeral !== undefined;
}

function connectiveOf(named: readonly NameWord[]): EnterpriseNameParts['connective'] {
  if (named.some((word, at) => at > 0 && isAmpersand(word))) return '&';
  return named.some((word, at) => at > 0 && isConnective(word)) ? 'và' : undefined;
}

interface BusinessAndName {
  readonly activities: readonly string[];
  readonly rest: readonly NameWord[];
}

/** Lines of business before the name, joined by spaces, signs or "và"; the "và" before the rest of the name goes with them. */
function takeActivities(words: readonly NameWord[], isBare: boolean): BusinessAndName {
  const folded = foldedOf(words);
  const activities: string[] = [];
  let certain = false;
  let at = 0;
  for (;;) {
    const word = words[at];
    const start = activities.length > 0 && word !== undefined && isConnective(word) ? at + 1 : at;
    const activity = isCityAt(words, start) ? undefined : activityAt(folded, start);
    if (activity === undefined) {
      if (activities.length === 0 || (activities.length === 1 && !certain)) return { activities: [], rest: words };
      return { activities, rest: words.slice(start) };
    }
    activities.push(activity.canonical);
    certain ||= !activity.mayBeName || isInvestment(words[start], isBare);
    at = start + activity.length;
  }
}

/** `ĐT`, and `DT` of a text that was typed without marks, is đầu tư; beside marks `DT` may be anybody's letters. */
function isInvestment(word: NameWord | undefined, isBare: boolean): boolean {
  return word?.folded === 'DT' && (isBare || word.text.startsWith('Đ') || word.text.startsWith('đ'));
}

/** Abbreviated lines of business inside the name as words; those that may be letters of a name only beside another one. */
function spelledActivities(words: readonly NameWord[], isBare: boolean): readonly NameWord[] {
  if (words.length < 2 || !words.some((word) => isAbbreviation(word.folded))) return words;
  const folded = foldedOf(words);
  return words.flatMap((word, at) => {
    const phrase = isAbbreviation(word.folded) ? activityAt(folded, at) : undefined;
    if (phrase?.isAbbreviated !== true || isCityAt(words, at)) return [word];
    const isSure = !phrase.mayBeName || isInvestment(word, isBare) || isBesideActivity(words, at);
    const [first, ...others] = spelledWords(phrase.canonical);
    return isSure && first !== undefined ? [{ ...first, gap: word.gap }, ...others] : [word];
  });
}

function isBesideActivity(words: readonly NameWord[], at: number): boolean {
  const folded = foldedOf(words);
  const step = (from: number, by: 1 | -1): number => {
    const next = words[from + by];
    return next !== undefined && isConnective(next) ? from + 2 * by : from + by;
  };
  const isActivity = (index: number): boolean => activityAt(folded, index)?.mayBeName === false;
  const before = step(at, -1);
  return isActivity(step(at, 1)) || isActivity(before) || activityAt(folded, before - 1)?.length === 2;
}
