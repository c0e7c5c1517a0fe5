import type { ReviewTaskKind } from './review-task-types';
import { stateAfterVerdict, type Verdict, verdictFault } from './verdicts-of-kind';

const SOME_DAY = new Date(0);

describe('what a steward can answer to a task', () => {
  it.each<[ReviewTaskKind, Verdict, Date | undefined, string | undefined]>([
    ['possible-match', 'same', undefined, undefined],
    ['possible-match', 'hold', SOME_DAY, undefined],
    ['possible-match', 'different', SOME_DAY, '/until'],
    ['weak-cluster', 'hold', undefined, undefined],
    ['weak-cluster', 'same', undefined, '/verdict'],
    ['relation-disputed', 'different', undefined, '/verdict'],
  ])('%s: %s', (kind, verdict, until, pointer) => {
    expect(verdictFault(kind, verdict, until)?.pointer).toBe(pointer);
  });

  it.each<[ReviewTaskKind, Verdict, string]>([
    ['possible-match', 'same', 'decided'],
    ['possible-match', 'different', 'decided'],
    ['possible-match', 'hold', 'open'],
    ['relation-disputed', 'hold', 'held'],
  ])('%s: %s leaves it %s', (kind, verdict, state) => {
    expect(stateAfterVerdict(kind, verdict)).toBe(state);
  });
});
