import type { Report } from './check-comparison';
import type { MatchModelDeclaration } from './match-model-declaration';

/** Bits: what rounding a prior to a tenth may take or add. */
const PRIOR_ROUNDING = 0.1;

/** Bits of odds that two of so many things are one. */
const priorOfPopulation = (things: number): number => -Math.log2(things);

/** A model that states the population its prior is for states the prior of that population, rounded to a tenth of a bit. */
export function checkPopulation({ population, priorBits }: MatchModelDeclaration, report: Report): void {
  if (population === undefined) return;
  if (!(population.things > 1)) report('/population/things', 'not-a-count', 'a population is a number above 1');
  else if (Math.abs(priorBits - priorOfPopulation(population.things)) > PRIOR_ROUNDING)
    report('/priorBits', 'other-population', 'the prior is -log2 of the things in the population');
}
