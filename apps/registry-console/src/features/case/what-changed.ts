import type { Case } from '../../api/contract';
import type { Words } from '../../i18n/use-words';
import { valueLines } from '../../components/value-lines';
import { letterOf } from '../comparing/compared-records';

/** Something that is not as it was. */
export interface CaseChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What became of a case since it was opened: values, records, weight, what is asked. */
export function whatChanged(before: Case, after: Case, words: Words): readonly CaseChange[] {
  if (before.task.revision === after.task.revision) return [];
  const { t, word, number } = words;
  const reasonsOf = ({ task }: Case): string => task.reasons.map((reason) => word('override', reason)).join(', ');
  const told: readonly CaseChange[] = [
    ...valueChanges(before, after, words),
    { what: t('changes.records'), before: recordsOf(before), after: recordsOf(after) },
    { what: t('why.weight'), before: number(before.task.weight), after: number(after.task.weight) },
    { what: t('changes.reasons'), before: reasonsOf(before), after: reasonsOf(after) },
  ];
  return told.filter((change) => change.before !== change.after);
}

const recordsOf = ({ sides }: Case): string =>
  sides
    .map(({ records }) =>
      records
        .map(({ recordId }) => recordId)
        .sort()
        .join(', '),
    )
    .join(' · ');

type Attributes = Readonly<Record<string, unknown>>;

function valueChanges(before: Case, after: Case, words: Words): readonly CaseChange[] {
  const sides = Math.max(before.goldens.length, after.goldens.length);
  return Array.from({ length: sides }, (_, side) => {
    const [old, now] = [before, after].map(({ goldens }) => (goldens[side]?.attributes ?? {}) as Attributes);
    return attributeChanges(old!, now!, after.task.collection, words).map((change) => ({
      ...change,
      what: sides > 1 ? `${letterOf(side)} · ${change.what}` : change.what,
    }));
  }).flat();
}

function attributeChanges(old: Attributes, now: Attributes, collection: string, words: Words): CaseChange[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const textOf = (of: Attributes, name: string): string => valueLines(name, of[name], words).join('; ');
  return names
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => ({
      what: words.attribute(collection, name),
      before: textOf(old, name),
      after: textOf(now, name),
    }));
}
