import type { TaskItem } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import type { KeyAction } from '../../keys/keymap';
import { KeyButton } from '../../keys/key-button';
import classes from './case-page.module.css';

/** Kinds of task that `same` and `different` answer (docs/decisions.md). */
const PAIRS = new Set(['possible-match', 'possible-duplicate', 'identifier-collision', 'changed-decision']);

export const canBe = (task: TaskItem, _verdict: 'same' | 'different'): boolean => PAIRS.has(task.kind);

interface Props {
  readonly task: TaskItem;
  readonly acts: Partial<Readonly<Record<KeyAction, () => unknown>>>;
  readonly hasBridge: boolean;
  readonly canSplit: boolean;
  readonly isPending: boolean;
}

/** All that can be done with the case, each with its key. */
export function DecideBar({ task, acts, hasBridge, canSplit, isPending }: Props) {
  const { t } = useWords();
  const isOpen = ['open', 'claimed', 'held'].includes(task.status) && task.awaitingDecision === undefined;
  const act = (action: KeyAction) => ({ action, onClick: () => void acts[action]?.() });
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('act.bar')}>
      {canBe(task, 'same') && (
        <>
          <KeyButton {...act('same')} size="sm" disabled={!isOpen} loading={isPending} />
          <KeyButton {...act('different')} size="sm" variant="light" disabled={!isOpen || isPending} />
        </>
      )}
      <KeyButton {...act('hold')} size="sm" variant="default" disabled={!isOpen || isPending} />
      <KeyButton {...act('skip')} size="sm" variant="default" disabled={!isOpen} />
      {canSplit && <KeyButton {...act('split')} size="sm" variant="default" />}
      {hasBridge && <KeyButton {...act('cut')} size="sm" variant="default" />}
      <KeyButton {...act('note')} size="sm" variant="default" />
      <span className={classes.gap} />
      <KeyButton {...act('previous')} size="sm" variant="subtle" />
      <KeyButton {...act('next')} size="sm" variant="subtle" />
    </div>
  );
}
