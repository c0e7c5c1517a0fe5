import { settledVeto } from '@sogoc/kernel';

import type { CompiledMatchModel } from '../model/compiled-match-model';

/** What vetoes that hold together leave no doubt of (`settled:<name>`): the pair is surely two things, and nobody is asked. */
export function settlementsOf({ settled }: Pick<CompiledMatchModel, 'settled'>, vetoes: readonly string[]): string[] {
  return settled.flatMap(({ name, vetoes: needed }) =>
    needed.every((veto) => vetoes.includes(veto)) ? [settledVeto(name)] : [],
  );
}
