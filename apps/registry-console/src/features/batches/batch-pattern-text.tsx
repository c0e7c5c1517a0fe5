import type { BatchPattern } from '../../api/batch-calls';
import { useWords } from '../../i18n/use-words';
import { useSourceName } from '../../components/use-source-name';

/** What the tasks of a batch have in common. */
export function BatchPatternText({ pattern }: { readonly pattern: BatchPattern }) {
  const { t, word, number } = useWords();
  const sourceName = useSourceName();
  const levels = Object.entries(pattern.levels ?? {})
    .filter(([, level]) => level !== 'missing')
    .map(([name, level]) => `${word('comparison', name)}: ${word('level', level)}`);
  const weight =
    pattern.weightFrom === pattern.weightTo
      ? number(pattern.weightFrom)
      : `${number(pattern.weightFrom)}–${number(pattern.weightTo)}`;
  return (
    <span>
      {word('one', pattern.collection)} · {pattern.sources.map(sourceName).join(' ~ ')} ·{' '}
      {t('queue.bits', { bits: weight })}
      {levels.length > 0 && ` · ${levels.join('; ')}`}
    </span>
  );
}
