import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { keysOfTokens, nameKeys, type NameKeys } from '../names/name-keys';
import { remembered } from '../text/bounded-cache';
import { foldWord } from '../text/fold-diacritics';
import { tidyText } from '../text/tidy-text';
import { activityAt } from './activity-words';
import { legalFormAt, legalFormBefore, type LegalForm } from './legal-forms';
import { numeralOf, romanNumeralOf } from './numerals';

export type DependentUnitKind = 'branch' | 'representative-office' | 'business-location';

export interface EnterpriseNameParts {
  /** NFC, single spaces. */
  readonly text: string;
  readonly legalForm?: LegalForm;
  readonly unitKind?: DependentUnitKind;
  /** What is said of the dependent unit: `Hà Nội`, `số 2`. */
  readonly unitName?: string;
  /** Canonical lines of business between legal form and proper name, in order. */
  readonly activities: readonly string[];
  /** The proper name as written, numerals and all. */
  readonly properName: string;
  /** Numerals and ordinals of the proper name (and the dependent unit), Roman ones as digits: they must agree. */
  readonly numerals: readonly string[];
  /** Keys of the proper name without numerals. */
  readonly keys: NameKeys;
  /** Keys of the whole text. */
  readonly fullKeys: NameKeys;
  readonly findings: QualityFinding[];
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly numeral?: string;
}

const wordOf: (text: string) => Word = remembered((text) => {
  const folded = foldWord(text);
  return { text, folded, numeral: numeralOf(folded) };
});

const UNIT_PHRASES: readonly (readonly [kind: DependentUnitKind, words: readonly string[]])[] = [
  ['representative-office', ['VAN', 'PHONG', 'DAI', 'DIEN']],
  ['business-location', ['DIA', 'DIEM', 'KINH', 'DOANH']],
  ['branch', ['CHI', 'NHANH']],
  ['representative-office', ['VPDD']],
  ['business-location', ['DDKD']],
  ['branch', ['CN']],
];
/** First words of the phrases. */
const UNIT_WORDS = new Set(UNIT_PHRASES.map(([, [first]]) => first));
const CONNECTIVES = new Set(['VA', 'AND']);

/**
 * Parts a name into legal form, lines of business, proper name and numerals. Legal forms are taken as whole phrases, at the head or
 * (foreign ones) at the end; activity words only between legal form and proper name, and never so that no name is left. Similar
 * parts never prove one enterprise: art. 41 of Law 59/2020 lists near-equal names of different ones.
 */
export function enterpriseNameParts(raw: string, attribute = 'name'): EnterpriseNameParts {
  const text = tidyText(raw);
  const isPlain = PLAIN.test(text);
  const words = isPlain ? text.split(' ').map(wordOf) : toWords(text);
  const unit = words.some(({ folded }) => UNIT_WORDS.has(folded)) ? takeUnit(words) : { rest: words };
  const head = takeLegalForm(unit.rest);
  const { activities, rest } = takeActivities(head.rest);
  const named = withRomanEnd(rest.length > 0 ? rest : head.rest);
  const numerals = numeralsOf(
    unit.unitName === undefined ? named : [...named, ...withRomanEnd(toWords(unit.unitName))],
  );
  const core = named.filter((word, at) => word.numeral === undefined && !isOrdinalWord(word, named[at + 1]));
  const proper = (core.length > 0 ? core : named).map((word) => word.text);
  return {
    text,
    legalForm: head.legalForm,
    unitKind: unit.unitKind,
    unitName: unit.unitName,
    activities: rest.length > 0 ? activities : [],
    properName: named.map((word) => word.text).join(' '),
    numerals,
    keys: isPlain ? keysOfTokens(proper) : nameKeys(proper.join(' ')),
    fullKeys: isPlain ? keysOfTokens(words.map((word) => word.text)) : nameKeys(text),
    findings: findingsOf(head.legalForm, named.length, attribute),
  };
}

function findingsOf(legalForm: LegalForm | undefined, words: number, attribute: string): QualityFinding[] {
  if (words === 0) return [finding('ENTERPRISE_NAME_EMPTY', attribute)];
  return legalForm === undefined ? [finding('LEGAL_FORM_UNKNOWN', attribute)] : [];
}

/** Letters, digits and single spaces only. */
const PLAIN = /^[0-9A-Za-zÀ-ÏÑ-ÖØ-ïñ-öø-ƈƊ-ɏḀ-ỿ]+(?: [0-9A-Za-zÀ-ÏÑ-ÖØ-ïñ-öø-ƈƊ-ɏḀ-ỿ]+)*$/;

function toWords(text: string): Word[] {
  return text
    .split(/[\s.,;:/\\()[\]{}_\-–—+&"“”'’|<>*#!?]+/)
    .map(wordOf)
    .filter(({ folded }) => folded !== '');
}

/** The last word of a longer name may be a Roman number. */
function withRomanEnd(words: readonly Word[]): readonly Word[] {
  const last = words[words.length - 1];
  const numeral = last && words.length > 1 ? romanNumeralOf(last.text) : undefined;
  return last === undefined || numeral === undefined ? words : [...words.slice(0, -1), { ...last, numeral }];
}

/** "số" and "thứ" belong to the number behind them; alone they are words of a name (`Thu Cúc`, `Sở Hữu`). */
function isOrdinalWord({ folded }: Word, next: Word | undefined): boolean {
  return (folded === 'SO' || folded === 'THU') && next?.numeral !== undefined;
}

function numeralsOf(words: readonly Word[]): string[] {
  return words.map(({ numeral }) => numeral).filter((numeral) => numeral !== undefined);
}

function phraseAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, i) => words[at + i]?.folded === word);
}

/** `Chi nhánh Hà Nội - Công ty …`, `Chi nhánh Công ty … tại Hà Nội`, `Công ty … - Chi nhánh Hà Nội`. */
function takeUnit(words: readonly Word[]): { unitKind?: DependentUnitKind; unitName?: string; rest: readonly Word[] } {
  const folded = words.map((word) => word.folded);
  for (const [unitKind, phrase] of UNIT_PHRASES) {
    const at = words.findIndex((_, i) => phraseAt(words, i, phrase));
    if (at < 0 || (phrase[0] === 'CN' && at > 0)) continue;
    const after = at + phrase.length;
    if (at > 0) {
      const unitName = words.slice(after).map((word) => word.text);
      return { unitKind, unitName: unitName.join(' '), rest: words.slice(0, at) };
    }
    const form = words.findIndex((_, i) => i >= after && legalFormAt(folded, i) !== undefined);
    if (form < 0 && phrase[0] === 'CN') continue;
    if (form < 0) return { unitKind, rest: words.slice(after) };
    const place = folded.lastIndexOf('TAI');
    const end = place > form ? place : words.length;
    const named = [...words.slice(after, form), ...words.slice(end + 1)].filter((word) => word.folded !== 'CUA');
    return { unitKind, unitName: named.map((word) => word.text).join(' '), rest: words.slice(form, end) };
  }
  return { rest: words };
}

function takeLegalForm(words: readonly Word[]): { legalForm?: LegalForm; rest: readonly Word[] } {
  const folded = words.map((word) => word.folded);
  const leading = legalFormAt(folded, 0);
  let rest = leading === undefined ? words : words.slice(leading.length);
  const trailing = legalFormBefore(
    rest.map((word) => word.folded),
    rest.length,
  );
  if (trailing !== undefined && trailing.length < rest.length) rest = rest.slice(0, -trailing.length);
  if (rest.length === 0) return { legalForm: leading?.form, rest };
  const general = leading === undefined || leading.form === 'company' || leading.form === 'corporation';
  return { legalForm: general ? (trailing?.form ?? leading?.form) : leading.form, rest };
}

function takeActivities(words: readonly Word[]): { activities: string[]; rest: readonly Word[] } {
  const folded = words.map((word) => word.folded);
  const activities: string[] = [];
  let isPlainAbbreviation = false;
  let at = 0;
  for (;;) {
    const start = activities.length > 0 && CONNECTIVES.has(folded[at] ?? '') ? at + 1 : at;
    const activity = activityAt(folded, start);
    if (activity === undefined) break;
    activities.push(activity.canonical);
    isPlainAbbreviation = activity.mayBeName && activities.length === 1;
    at = start + activity.length;
  }
  if (isPlainAbbreviation) return { activities: [], rest: words };
  return { activities, rest: words.slice(at) };
}
