import type { TaskItem } from '../../api/contract';

/** Kinds of task that `same` and `different` answer (docs/decisions.md). */
const PAIRS = new Set(['possible-match', 'possible-duplicate', 'identifier-collision', 'changed-decision']);

export const canBe = (task: TaskItem, _verdict: 'same' | 'different'): boolean => PAIRS.has(task.kind);

export const isUndecided = ({ status }: TaskItem): boolean => ['open', 'claimed', 'held'].includes(status);
