import { type Batch, reverseBatch } from '../../../api/batch-calls';
import type { Decision } from '../../../api/contract';
import { reverseDecision } from '../../../api/records';
import { unskipTask } from '../../../api/tasks';

export type UndoableAct = 'same' | 'different' | 'hold' | 'pin' | 'split' | 'skip' | 'batch';

export interface JustDone {
  readonly id: string;
  readonly act: UndoableAct;
  readonly awaitsApproval: boolean;
  /** Chosen values that were not fixed. */
  readonly missed: number;
  readonly until: number;
  /** False when somebody else has to agree first. */
  readonly undo: (reason: string) => Promise<boolean>;
}

/** How long an act is at hand to be taken back with one key; later a decision is reversed like any other. */
const UNDO_MS = 10_000;

let latest: JustDone | undefined;
const listeners = new Set<() => void>();

export const justDone = (): JustDone | undefined => latest;

export function onJustDone(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `pins` were set with it, and are taken back with it; `missed` could not be set. */
export function noteDecided(decision: Decision, act: UndoableAct, pins: readonly Decision[] = [], missed = 0): void {
  const undo = async (reason: string): Promise<boolean> => {
    for (const { id } of [...pins].reverse()) await reverseDecision(id, reason);
    return (await reverseDecision(decision.id, reason)).status === 'reversed';
  };
  note({ id: decision.id, act, awaitsApproval: decision.status === 'awaiting-approval', missed, undo });
}

export function noteSkipped(taskId: string): void {
  const undo = (): Promise<boolean> => unskipTask(taskId).then(() => true);
  note({ id: taskId, act: 'skip', awaitsApproval: false, missed: 0, undo });
}

/** All of a batch is taken back at once. */
export function noteBatch(batch: Batch): void {
  const undo = async (reason: string): Promise<boolean> => (await reverseBatch(batch.id, reason)).status === 'reversed';
  note({ id: batch.id, act: 'batch', awaitsApproval: batch.status === 'awaiting-approval', missed: 0, undo });
}

export const forgetDone = (): void => change(undefined);

const note = (done: Omit<JustDone, 'until'>): void => change({ ...done, until: Date.now() + UNDO_MS });

function change(next: JustDone | undefined): void {
  latest = next;
  for (const listener of listeners) listener();
}
