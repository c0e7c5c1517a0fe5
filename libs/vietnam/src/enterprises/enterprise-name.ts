import type { QualityFinding } from '@sogoc/kernel';

import { finding } from '../findings/finding';
import { keysOfTokens, type NameKeys } from '../text/name-keys';
import { tidyText } from '../text/tidy-text';
import { takeUnit, type DependentUnitKind } from './dependent-unit';
import type { LegalForm } from './legal-forms/legal-forms';
import { withoutFront, withoutNote, withoutRemark } from './name-notes';
import { isAmpersand, isConnective, nameWords, textOf, type NameWord } from './words/name-words';
import { romanEndOf } from './words/numerals';
import { spelledPlaces } from './words/place-words';
import { takeEnglishTrades } from './english-trades';
import { takeLegalForm } from './take-legal-form';
import { spelledActivities, takeActivities } from './take-activities';

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
  /** Says that the name leaves out what is said of the unit, as English ones do: `BUSINESS LOCATION OF …`. */
  readonly isUnitUntold?: true;
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
  const bare = MAY_HAVE_FRONT.test(tidied) ? (withoutFront(tidied) ?? tidied) : tidied;
  const unnoted = MAY_HAVE_NOTE.test(bare) ? (withoutNote(bare) ?? withoutRemark(bare)) : undefined;
  const text = unnoted ?? bare;
  const unit = takeUnit(nameWords(text));
  const head = takeLegalForm(unit.rest);
  const isBare = BARE.test(text);
  const { activities, rest } =
    (isBare && takeEnglishTrades(head.rest, text.toUpperCase())) || takeActivities(head.rest, isBare);
  const named = withRomanEnd(spelledPlaces(spelledActivities(rest.length > 0 ? rest : head.rest, isBare)), head.rest);
  const ofUnit = unit.unitName === undefined ? [] : withRomanEnd(nameWords(unit.unitName));
  return {
    text,
    legalForm: head.legalForm,
    isGroup: head.isGroup,
    unitKind: unit.unitKind,
    unitName: unit.unitName,
    ...(unit.isEnglish && { isUnitUntold: true }),
    activities: [...(head.activity === undefined ? [] : [head.activity]), ...(rest.length > 0 ? activities : [])],
    properName: textOf(named),
    connective: connectiveOf(named),
    numerals: [...named, ...ofUnit].map(({ numeral }) => numeral).filter((numeral) => numeral !== undefined),
    keys: keysOfTokens(coreOf(named).map((word) => word.numeral ?? word.text)),
    findings: findingsOf(head.legalForm, named.length, text === tidied ? undefined : text, attribute),
  };
}

const MAY_HAVE_FRONT = /^\d|:/;
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
