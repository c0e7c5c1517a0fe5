import { checkState } from './check-state';
import { LinkStateError } from './errors';
import type { LinkStateStep } from './link-state-script';
import type { ObservedState } from './observed-state';
import { parseLinkState } from './parse-link-state';

/** What became of a decision: its id, or the code under which it was refused. */
export type DecisionOutcome = { readonly id: string } | { readonly refusedWith: string };

/** A registry that cases are played on; each step has had its effect when it answers. */
export interface LinkStateRegistry {
  push(record: string, attributes: Readonly<Record<string, string>>): Promise<void>;
  remove(record: string): Promise<void>;
  compare(
    verdict: 'same' | 'different' | 'hold',
    left: string,
    right: string,
    onRecords: boolean,
  ): Promise<DecisionOutcome>;
  split(records: readonly string[]): Promise<DecisionOutcome>;
  pin(record: string, attribute: string, wish: { value: string } | { from: string }): Promise<DecisionOutcome>;
  unpin(record: string, attribute: string): Promise<DecisionOutcome>;
  step(act: 'reverse' | 'approve', decisionId: string): Promise<DecisionOutcome>;
  observe(): Promise<ObservedState>;
}

/**
 * Plays a case and checks what it expects. `attributes` are the names that values without one stand for, in order. Decisions are
 * `D1`, `D2` … in the order of the steps that make them. Throws `LinkStateError`.
 */
export async function playLinkState(
  text: string,
  registry: LinkStateRegistry,
  attributes: readonly string[],
): Promise<void> {
  const decisions: string[] = [];
  for (const part of parseLinkState(text)) {
    if ('lines' in part) checkState(part.lines, await registry.observe());
    else await take(part, registry, attributes, decisions);
  }
}

async function take(
  step: LinkStateStep,
  registry: LinkStateRegistry,
  attributes: readonly string[],
  decisions: string[],
): Promise<void> {
  if (step.act === 'push') return registry.push(step.record, statedBy(step, attributes));
  if (step.act === 'delete') return registry.remove(step.record);
  const outcome = await decide(step, registry, decisions);
  const wanted = 'refusedWith' in step ? step.refusedWith : undefined;
  const refusedWith = 'refusedWith' in outcome ? outcome.refusedWith : undefined;
  if (refusedWith !== wanted)
    throw new LinkStateError(
      step.line,
      refusedWith === undefined ? 'It was not refused.' : `It was refused: ${refusedWith}.`,
    );
  const makes = step.act !== 'reverse' && step.act !== 'approve' && step.act !== 'unpin';
  if ('id' in outcome && makes) decisions.push(outcome.id);
}

type DecidingStep = Exclude<LinkStateStep, { act: 'push' | 'delete' }>;

async function decide(
  step: DecidingStep,
  registry: LinkStateRegistry,
  decisions: readonly string[],
): Promise<DecisionOutcome> {
  switch (step.act) {
    case 'same':
    case 'different':
    case 'hold':
      return registry.compare(step.act, step.left, step.right, step.onRecords);
    case 'split':
      return registry.split(step.records);
    case 'pin':
      return registry.pin(step.record, step.attribute, pinnedBy(step));
    case 'unpin':
      return registry.unpin(step.record, step.attribute);
    case 'reverse':
    case 'approve': {
      const id = decisions[step.decision - 1];
      if (id === undefined) throw new LinkStateError(step.line, `There is no decision D${step.decision} yet.`);
      return registry.step(step.act, id);
    }
  }
}

const pinnedBy = ({ value, from }: { value?: string; from?: string }): { value: string } | { from: string } =>
  from === undefined ? { value: value ?? '' } : { from };

function statedBy(
  { line, values }: Extract<LinkStateStep, { act: 'push' }>,
  attributes: readonly string[],
): Record<string, string> {
  const stated: Record<string, string> = {};
  for (const [place, { attribute = attributes[place], value }] of values.entries()) {
    if (attribute === undefined) throw new LinkStateError(line, `There is no attribute number ${place + 1}.`);
    if (value !== undefined) stated[attribute] = value;
  }
  return stated;
}
