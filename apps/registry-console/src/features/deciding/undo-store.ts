import type { Decision } from '../../api/contract';

export type UndoableAct = 'same' | 'different' | 'hold' | 'pin' | 'split';

export interface JustDecided {
  readonly decision: Decision;
  readonly act: UndoableAct;
  readonly until: number;
}

/** How long a decision is at hand to be taken back with one key; later it is reversed like any other. */
export const UNDO_MS = 10_000;

let latest: JustDecided | undefined;
const listeners = new Set<() => void>();

export const justDecided = (): JustDecided | undefined => latest;

export function onJustDecided(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteDecided(decision: Decision, act: UndoableAct): void {
  change({ decision, act, until: Date.now() + UNDO_MS });
}

export const forgetDecided = (): void => change(undefined);

function change(next: JustDecided | undefined): void {
  latest = next;
  for (const listener of listeners) listener();
}
