import type { CompiledMatchModel, CompiledVeto } from '../model/compiled-match-model';
import { exclusiveVeto } from '../model/veto-prefixes';
import type { Features } from '../record/match-record';
import { conflictBetween } from '../exclusive-numbers/exclusive-scheme-veto';
import { settlementsOf } from './settled-by-vetoes';

/**
 * All that forbids an automatic merge of the pair: exclusive schemes first, then predicates, in declared order, then what they
 * settle between them (`settled:<name>`).
 */
export function vetoesOf(model: CompiledMatchModel, left: Features, right: Features): string[] {
  const vetoes: string[] = [];
  for (const scheme of model.exclusive) {
    if (conflictBetween(scheme, left, right)) vetoes.push(exclusiveVeto(scheme.scheme));
  }
  for (const veto of model.vetoes) {
    if (veto.holds(left, right)) vetoes.push(veto.name);
  }
  return vetoes.length === 0 ? vetoes : [...vetoes, ...settlementsOf(model, vetoes)];
}

/** Names of the questions that a pair raises whatever its weight. */
export const questionsOf = (
  { questions }: Pick<CompiledMatchModel, 'questions'>,
  left: Features,
  right: Features,
): string[] => namesOf(questions, left, right);

/** Names of those that hold for the pair, in declared order. */
export const namesOf = (questions: readonly CompiledVeto[], left: Features, right: Features): string[] =>
  questions.flatMap(({ name, holds }) => (holds(left, right) ? [name] : []));
