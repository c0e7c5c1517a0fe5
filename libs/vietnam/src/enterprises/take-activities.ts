import { activityAt, isAbbreviation } from './words/activity-words';
import { foldedOf, isConnective, spelledWords, type NameWord } from './words/name-words';
import { isCityAt } from './words/place-words';

interface BusinessAndName {
  readonly activities: readonly string[];
  readonly rest: readonly NameWord[];
}

/** Lines of business before the name, joined by spaces, signs or "và"; the "và" before the rest of the name goes with them. */
export function takeActivities(words: readonly NameWord[], isBare: boolean): BusinessAndName {
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
    activities.push(isTraining(words[start], activities) ? 'đào tạo' : activity.canonical);
    certain ||= !activity.mayBeName || isInvestment(words[start], isBare);
    at = start + activity.length;
  }
}

/** `ĐT`, and `DT` of a text that was typed without marks, is đầu tư; beside marks `DT` may be anybody's letters. */
function isInvestment(word: NameWord | undefined, isBare: boolean): boolean {
  return word?.folded === 'DT' && (isBare || word.text.startsWith('Đ') || word.text.startsWith('đ'));
}

/** `GD&ĐT` is giáo dục và đào tạo, as the ministry of that name writes it. */
const isTraining = (word: NameWord | undefined, before: readonly string[]): boolean =>
  word?.folded === 'DT' && before[before.length - 1] === 'giáo dục';

/** Abbreviated lines of business inside the name as words; those that may be letters of a name only beside another one. */
export function spelledActivities(words: readonly NameWord[], isBare: boolean): readonly NameWord[] {
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
