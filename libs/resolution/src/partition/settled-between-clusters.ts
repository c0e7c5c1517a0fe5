import { settledVeto } from '@sogoc/kernel';
import { type CompiledMatchModel, type Features, type RefusedJoin, vetoesOf } from '@sogoc/matching';

/**
 * What settles a match that was refused for other records of the two clusters alone (`settled:<name>`): each two of them that stand against it
 * are surely two things, by settlements that answer for their clusters too. Empty when anything else stands against it.
 */
export function settledBetweenClusters(
  { by }: RefusedJoin,
  model: CompiledMatchModel,
  featuresOf: (recordNumber: number) => Features | undefined,
): readonly string[] {
  const answering = model.settled.flatMap(({ name, betweenClusters }) =>
    betweenClusters === true ? settledVeto(name) : [],
  );
  if (answering.length === 0) return [];
  const found = new Set<string>();
  for (const refusal of by) {
    if (refusal.kind !== 'conflict') return [];
    const [left, right] = [featuresOf(refusal.left), featuresOf(refusal.right)];
    const settlements = left && right ? vetoesOf(model, left, right).filter((veto) => answering.includes(veto)) : [];
    if (settlements.length === 0) return [];
    settlements.forEach((settlement) => found.add(settlement));
  }
  return [...found];
}
