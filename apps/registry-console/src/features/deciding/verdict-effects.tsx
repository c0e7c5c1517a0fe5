import { useQuery } from '@tanstack/react-query';

import type { Case, Effect, Verdict } from '../../api/contract';
import { foretell } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { Segments } from '../../components/segments';
import { Busy, Failed } from '../../components/states';
import { canBe, isUndecided } from './decidable';
import { EffectList } from './effect-list';

interface Props {
  readonly shown: Case;
  readonly verdict: Verdict;
  readonly onVerdict: (verdict: Verdict) => void;
}

/** What a verdict would do, said before the click, by the function that will do it. */
export function VerdictEffects({ shown, verdict, onVerdict }: Props) {
  const { t, word } = useWords();
  const { task } = shown;
  const verdicts: readonly Verdict[] = canBe(task, 'same') ? ['same', 'different', 'hold'] : ['hold'];
  const asked = verdicts.includes(verdict) ? verdict : verdicts[0]!;
  const told = useQuery({
    queryKey: ['effect', task.id, task.revision, asked],
    queryFn: ({ signal }) => foretell({ act: 'task', taskId: task.id, verdict: asked }, signal),
    enabled: isUndecided(task) && task.awaitingDecision === undefined,
  });
  if (!isUndecided(task)) return null;
  const effect = told.data ?? (asked === 'same' ? effectOf(shown) : undefined);
  return (
    <section aria-labelledby="effect" aria-busy={told.isFetching || undefined}>
      <h2 id="effect">
        {verdicts.length > 1 ? t('case.effectOf') : t('case.effectOne', { verdict: word('verdict', asked) })}
      </h2>
      {verdicts.length > 1 && (
        <Segments
          label={t('case.effectOf')}
          value={asked}
          onChange={(value) => onVerdict(value as Verdict)}
          options={verdicts.map((value) => ({ value, label: word('verdict', value) }))}
        />
      )}
      {effect ? <EffectList effect={effect} /> : told.isError ? <Failed error={told.error} /> : <Busy />}
    </section>
  );
}

/** As much of it as the case itself tells of `same`. */
function effectOf({ preview, task, reasonRequired }: Case): Effect | undefined {
  if (!preview) return undefined;
  const { golden, approvalReasons = [], contradicts } = preview;
  return {
    status: '',
    approvalReasons,
    contradicts,
    reasonRequired: reasonRequired?.same,
    goldens: golden
      ? [{ id: golden.id, change: 'merged', isNew: false, recordIds: [], recordCount: golden.recordCount }]
      : [],
    ids: golden && {
      kept: [golden.id],
      absorbed: task.goldenIds.filter((id) => id !== golden.id).map((id) => ({ id, into: golden.id })),
      givenBack: [],
      retired: [],
      new: 0,
    },
  };
}
