import type { Difference } from './difference';

/** What does not hold of the seals over decisions and notes: whose it is and how. */
export interface BrokenSealRow {
  readonly subject: 'decision' | 'approval' | 'reversal' | 'note' | 'chain';
  readonly id: string;
  readonly fault: string;
}

/** Decisions and notes that were changed, removed or slipped in after they were sealed, and seals that were. */
export function compareSeals(broken: readonly BrokenSealRow[]): Difference[] {
  return broken.map(({ subject, id, fault: found }): Difference => {
    if (subject === 'chain') return { kind: 'seal-chain', field: `seal ${id}`, found };
    if (subject === 'note') return { kind: 'note-seal', noteId: id, found };
    return { kind: 'decision-seal', decisionId: id, field: subject, found };
  });
}
