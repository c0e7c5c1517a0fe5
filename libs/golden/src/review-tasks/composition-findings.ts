import type { GoldenComposition } from '../survivorship/compose-golden';
import type { TaskFinding, TaskMember } from './review-task-types';
import { lowestMember } from './task-scope';

/** What the composition of one cluster itself found: authorities that disagree, and pins that contradict. */
export function compositionFindings(
  members: readonly TaskMember[],
  composition: Pick<GoldenComposition, 'disputes' | 'overriddenPins' | 'contradicted'> | undefined,
): TaskFinding[] {
  const disputes = (composition?.disputes ?? []).map(({ attribute, values }): TaskFinding => {
    const recordNumbers = values.map(({ recordNumber }) => recordNumber);
    return {
      kind: 'value-conflict',
      recordNumbers,
      qualifier: attribute,
      reasons: ['authorities-disagree'],
      evidence: values.map(({ source, value }) => [source, value]),
    };
  });
  const anchor = lowestMember(members);
  const pins = (composition?.overriddenPins ?? []).map((pin): TaskFinding => {
    return {
      kind: 'contradicting-decisions',
      recordNumbers: anchor === undefined ? [] : [anchor.recordNumber],
      qualifier: pin.attribute,
      reasons: ['pin-overridden'],
      evidence: pin.decisionId,
    };
  });
  const endings = (composition?.contradicted ?? []).map(({ group, recordNumbers }): TaskFinding => {
    return { kind: 'value-conflict', recordNumbers, qualifier: group, reasons: ['said-to-have-ended'] };
  });
  return [...disputes, ...pins, ...endings];
}
