import type { Tally } from './live-history';

/** What some histories of a soak must have had, or it has shown less than it says. */
const SOAK_EVENTS = {
  'golden.merged': 'a merge',
  'golden.split': 'a split',
  'golden.restored': 'an id given back',
  'golden.retired': 'an id retired',
  'refused decision': 'a refused decision',
  'block past its cap': 'a block past its cap',
  'corrected anchor': 'a corrected anchor',
  'deleted anchor': 'a deleted anchor',
  'component of ten or more': 'a component of ten records or more',
  're-creation': 'a record deleted and sent again',
  same: 'a decision "same"',
  different: 'a decision "different"',
  hold: 'a hold',
  split: 'a split by a steward',
  pin: 'a pin',
  unpin: 'a pin taken away',
  reversal: 'a reversal',
  'awaiting approval': 'a decision that awaits approval',
  approval: 'an approval',
  'task possible-match': 'a task: possible match',
  'task possible-duplicate': 'a task: possible duplicate',
  'task identifier-collision': 'a task: identifier collision',
  'task contradicting-decisions': 'a task: contradicting decisions',
  'task changed-decision': 'a task: decision on a changed record',
  'task value-conflict': 'a task: values in conflict',
  'task relation-disputed': 'a task: relation disputed',
} as const;

export type SoakEvent = keyof typeof SOAK_EVENTS;

/** In how many histories each thing happened. */
export class SoakStatistics {
  private readonly counts = new Map<SoakEvent, number>();
  private histories = 0;

  note(tally: Tally): void {
    this.histories += 1;
    for (const event of Object.keys(SOAK_EVENTS) as SoakEvent[])
      if (tally.has(event)) this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
  }

  /** By what is said to people, in declared order. */
  shown(): Readonly<Record<string, number>> {
    const entries = Object.entries(SOAK_EVENTS) as [SoakEvent, string][];
    return Object.fromEntries(entries.map(([event, words]) => [words, this.counts.get(event) ?? 0]));
  }

  /** What happened in no history. */
  lacking(): string[] {
    return Object.entries(this.shown())
      .filter(([, count]) => count === 0)
      .map(([words]) => words);
  }

  text(): string {
    const lines = Object.entries(this.shown()).map(([words, count]) => `${String(count).padStart(6)}  ${words}`);
    return [`Of ${this.histories} histories so many had`, ...lines].join('\n');
  }
}
