import type { TaskItem, Verdict } from '../../api/contract';
import { useWords } from '../../i18n/use-words';
import type { KeyAction } from '../../keyboard/keymap';
import { KeyButton } from '../../keyboard/key-button';
import { canBe, isUndecided } from '../deciding/decidable';
import classes from './case-page.module.css';

interface Props {
  readonly task: TaskItem;
  readonly acts: Partial<Readonly<Record<KeyAction, () => unknown>>>;
  readonly hasBridge: boolean;
  readonly canSplit: boolean;
  readonly isPending: boolean;
  /** A verdict is pointed at: what it would do is wanted. */
  readonly onLook: (verdict: Verdict) => void;
}

/** All that can be done with the case, each with its key. */
export function DecideBar({ task, acts, hasBridge, canSplit, isPending, onLook }: Props) {
  const { t } = useWords();
  const isOpen = isUndecided(task) && task.awaitingDecision === undefined;
  const act = (action: KeyAction) => ({ action, onClick: () => void acts[action]?.() });
  const verdict = (name: Verdict) => ({ ...act(name), onFocus: () => onLook(name), onMouseEnter: () => onLook(name) });
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('act.bar')}>
      {canBe(task, 'same') && (
        <>
          <KeyButton {...verdict('same')} size="sm" disabled={!isOpen} loading={isPending} />
          <KeyButton {...verdict('different')} size="sm" variant="light" disabled={!isOpen || isPending} />
        </>
      )}
      <KeyButton {...verdict('hold')} size="sm" variant="default" disabled={!isOpen || isPending} />
      <KeyButton {...act('skip')} size="compact-sm" variant="default" disabled={!isOpen} />
      {canSplit && <KeyButton {...act('split')} size="compact-sm" variant="default" />}
      {hasBridge && <KeyButton {...act('cut')} size="compact-sm" variant="default" />}
      <KeyButton {...act('note')} size="compact-sm" variant="default" />
      {canBe(task, 'same') && <KeyButton {...act('batch')} size="compact-sm" variant="default" disabled={!isOpen} />}
      <KeyButton {...act('assign')} size="compact-sm" variant="default" disabled={!isOpen} />
      <KeyButton {...act('escalate')} size="compact-sm" variant="default" disabled={!isOpen} />
    </div>
  );
}
