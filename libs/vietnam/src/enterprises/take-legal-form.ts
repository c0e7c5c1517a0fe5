import { activityAt, tradeAt } from './words/activity-words';
import {
  completingFormBefore,
  innerFormAt,
  legalFormAt,
  legalFormBefore,
  type LegalForm,
  type LegalFormPhrase,
} from './legal-forms/legal-forms';
import { misspeltFormAt } from './legal-forms/misspelt-legal-form';
import { foldedOf, type NameWord } from './words/name-words';

export interface FormAndName {
  readonly legalForm?: LegalForm;
  /** The line of business that the form states as well. */
  readonly activity?: string;
  readonly isGroup: boolean;
  readonly rest: readonly NameWord[];
}

/** Words between `Công ty` and its form: `Công ty Luật TNHH`, `Công ty Chứng khoán Cổ phần`. */
const MOST_BETWEEN = 4;

/** Takes the legal form off: before the name, behind it, between its words or in brackets, and the words that make it a group. */
export function takeLegalForm(words: readonly NameWord[]): FormAndName {
  const bracketed = takeBracketed(words);
  const leading = leadingForm(phraseWords(bracketed.rest));
  const inner = takeInner(bracketed.rest, leading);
  const trailing = takeTrailing(inner.rest, moreExact(inner.form, bracketed.form));
  const group = takeGroup(trailing.rest);
  const { activity } = leading ?? {};
  const isGroup = group.isGroup || (leading?.form === 'corporation' && isGroupAt(bracketed.rest, leading.length - 1));
  return {
    legalForm: trailing.form,
    isGroup,
    rest: group.rest,
    ...(activity === undefined ? {} : { activity }),
  };
}

function leadingForm(words: readonly string[]): LegalFormPhrase | undefined {
  const exact = legalFormAt(words, 0);
  return misspeltFormAt(words, exact?.length ?? 0) ?? exact;
}

interface Taken {
  readonly form?: LegalForm;
  readonly rest: readonly NameWord[];
}

/** Folded, numbers without leading zeros. */
const phraseWords = (words: readonly NameWord[]): string[] => words.map(({ folded, numeral }) => numeral ?? folded);

/** A bracket that holds a form and nothing else. */
function takeBracketed(words: readonly NameWord[]): Taken {
  const open = words.findIndex(({ gap }) => gap?.includes('(') === true);
  if (open < 0) return { rest: words };
  const close = words.findIndex(({ gap }, at) => at > open && gap?.includes(')') === true);
  const end = close < 0 ? words.length : close;
  const inside = phraseWords(words.slice(open, end));
  const phrase = [legalFormAt(inside, 0), innerFormAt(inside, 0), completingFormBefore(inside, inside.length)].find(
    (found) => found?.length === inside.length,
  );
  const isWhole = phrase === undefined || end - open === words.length;
  return isWhole ? { rest: words } : { form: phrase.form, rest: [...words.slice(0, open), ...words.slice(end)] };
}

const isGeneral = (form: LegalForm | undefined): boolean => form === 'company' || form === 'corporation';

function takeInner(words: readonly NameWord[], leading: LegalFormPhrase | undefined): Taken {
  if (leading === undefined) return takeAfterTrade(words);
  const rest = words.slice(leading.length);
  const inner = isGeneral(leading.form) ? innerForm(rest) : undefined;
  if (inner === undefined) return { form: leading.form, rest };
  const [at, { form, length }] = inner;
  return { form, rest: [...rest.slice(0, at), ...rest.slice(at + length)] };
}

/** `Chứng khoán CP Hoa Sen`: a kind of company, its form and a name, without the word company. */
function takeAfterTrade(words: readonly NameWord[]): Taken {
  const folded = foldedOf(words);
  const at = tradeAt(folded, 0);
  const phrase = at === 0 ? undefined : innerFormAt(folded, at);
  if (phrase === undefined || at + phrase.length >= words.length) return { rest: words };
  return { form: phrase.form, rest: [...words.slice(0, at), ...words.slice(at + phrase.length)] };
}

/** Bare `CP` counts behind lines of business and kinds of companies only, for it is as often the letters of a name. */
function innerForm(rest: readonly NameWord[]): readonly [at: number, phrase: LegalFormPhrase] | undefined {
  const words = phraseWords(rest);
  for (let at = 1; at <= MOST_BETWEEN && at < words.length - 1; at++) {
    const phrase = innerFormAt(words, at);
    if (phrase !== undefined && at + phrase.length < words.length && (words[at] !== 'CP' || isBusiness(words, at)))
      return [at, phrase];
  }
  return undefined;
}

function isBusiness(words: readonly string[], end: number): boolean {
  let at = 0;
  while (at < end) {
    const length = activityAt(words, at)?.length ?? tradeAt(words, at);
    if (length === 0) return false;
    at += length;
  }
  return at === end;
}

function takeTrailing(words: readonly NameWord[], form: LegalForm | undefined): Taken {
  const trailing = trailingForm(phraseWords(words), form);
  if (trailing === undefined || trailing.length >= words.length) return { form, rest: words };
  const rest = words.slice(0, -trailing.length);
  return { form: moreExact(form, trailing.form), rest };
}

function trailingForm(words: readonly string[], form: LegalForm | undefined): LegalFormPhrase | undefined {
  const whole = legalFormBefore(words, words.length);
  if (whole !== undefined || form === undefined) return whole;
  const more = completingFormBefore(words, words.length);
  return more !== undefined && completes(form, more.form) ? more : undefined;
}

/** `company` and `corporation` say nothing of the form, `limited` nothing of the members. */
const completes = (form: LegalForm, more: LegalForm): boolean =>
  (isGeneral(form) && !isGeneral(more)) || (form === 'limited' && more.startsWith('limited'));

function moreExact(form: LegalForm | undefined, more: LegalForm | undefined): LegalForm | undefined {
  return form === undefined || (more !== undefined && completes(form, more)) ? more : form;
}

function isGroupAt(words: readonly NameWord[], at: number): boolean {
  return words[at - 1]?.folded === 'TAP' && words[at]?.folded === 'DOAN';
}

/** First words of the ranks. */
const RANKS = new Set('TAP TONG TCT TCTY'.split(' '));

/** `Công ty cổ phần Tập đoàn X`, `Công ty CP Tổng công ty X`: the rank behind the form. */
function takeGroup(words: readonly NameWord[]): { readonly isGroup: boolean; readonly rest: readonly NameWord[] } {
  const rank = RANKS.has(words[0]?.folded ?? '') ? legalFormAt(foldedOf(words), 0) : undefined;
  if (rank?.form !== 'corporation' || rank.length >= words.length) return { isGroup: false, rest: words };
  return { isGroup: isGroupAt(words, rank.length - 1), rest: words.slice(rank.length) };
}
