import type { RecordIdentity } from '@sogoc/kernel';

import type { History, HistoryStep } from './history';

/** One line a step, for people. */
export function showHistory({ steps }: History): string[] {
  return steps.map((step) => `${String(step.stepNumber).padStart(4)}  ${showStep(step)}`);
}

const nameOf = ({ source, recordKey }: RecordIdentity): string => `${source}/${recordKey}`;

function showStep(step: HistoryStep): string {
  switch (step.act) {
    case 'push':
      return `push ${nameOf(step.record)} v${step.sourceVersion} ${step.observedAt} ${JSON.stringify(step.attributes)}`;
    case 'delete':
      return `delete ${nameOf(step.record)} v${step.sourceVersion}`;
    case 'resolve':
      return 'resolve';
    case 'decide':
      return `${step.verdict} ${nameOf(step.left)} ${nameOf(step.right)} on ${step.onRecords ? 'records' : 'golden records'}`;
    case 'split':
      return `split ${step.records.map(nameOf).join(' ')}`;
    case 'pin':
      return `pin ${nameOf(step.record)} ${step.attribute} ${step.from ? `of ${nameOf(step.from)}` : `"${step.value}"`}`;
    case 'unpin':
      return `unpin ${nameOf(step.record)} ${step.attribute}`;
    case 'approve':
      return 'approve';
    case 'reverse':
      return `reverse step ${step.of}`;
  }
}
