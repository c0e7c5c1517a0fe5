import type { EdgeClass } from '../record/edge';
import type { Features, MatchRecord } from '../record/match-record';
import type { CompiledLevel, CompiledMatchModel } from '../model/compiled-match-model';
import { alignedFeatures } from './aligned-features';
import { BodyLimits } from './evidence-body-limits';
import { levelIndexOf, weightAt } from './compare-feature';
import { questionsOf, vetoesOf } from './find-vetoes';
import { askedQuestion, isExclusiveVeto } from '../model/veto-prefixes';

/** What a pair amounts to under a model. */
export interface PairScore {
  /** 1/1000 bit, prior included. */
  readonly weight: number;
  readonly class: EdgeClass;
  /** Level names, in the order of the model's comparisons. */
  readonly levels: readonly string[];
  /** Of a conflict, as `vetoesOf` gives them; of a pair that is asked about though it weighs too little, or enough for a match, its questions or reservations. */
  readonly vetoes: readonly string[];
}

/** Symmetric and total: reads the two records' features and the model, nothing else. */
export function scorePair(model: CompiledMatchModel, lower: MatchRecord, higher: MatchRecord): PairScore {
  let weight = model.prior;
  const levels: string[] = [];
  const bodies = new BodyLimits();
  const { left, right } = alignedFeatures(model, lower.features, higher.features);
  for (const comparison of model.comparisons) {
    const [l, r] = [left[comparison.feature], right[comparison.feature]];
    const level = comparison.levels[levelIndexOf(comparison, l, r)] as CompiledLevel;
    weight += bodies.within(comparison, weightAt(level, comparison, l, r));
    levels.push(level.name);
  }
  return { weight, levels, ...judgePair(model, weight, lower.features, higher.features) };
}

/** The class of a pair of this weight, in 1/1000 bit, and what stands beside it: vetoes, or the questions that are asked all the same. */
export function judgePair(
  model: CompiledMatchModel,
  weight: number,
  left: Features,
  right: Features,
): Pick<PairScore, 'class' | 'vetoes'> {
  const asked = weight < model.thresholds.review ? questionsOf(model, left, right) : NONE;
  if (asked.length > 0) return { class: 'review', vetoes: asked.map(askedQuestion) };
  const vetoes = weight >= model.thresholds.conflict ? vetoesOf(model, left, right) : NONE;
  const kind = classOf(model, weight, vetoes);
  if (kind !== 'match') return { class: kind, vetoes: kind === 'conflict' ? vetoes : NONE };
  const reserved = model.reservations.filter(({ holds }) => holds(left, right));
  if (reserved.some(({ from }) => weight < from)) return { class: 'none', vetoes: NONE };
  if (reserved.length > 0) return { class: 'review', vetoes: reserved.map(({ name }) => askedQuestion(name)) };
  return { class: kind, vetoes: NONE };
}

const NONE: readonly string[] = Object.freeze([]);

/**
 * `match` and `review` by thresholds; a veto turns both into `conflict`. From `conflict` on, a veto's predicate makes a conflict of what is
 * below `review` too; two numbers alone do not, since clusters hear those anyway. Weight in 1/1000 bit.
 */
export function classOf({ thresholds }: CompiledMatchModel, weight: number, vetoes: readonly string[]): EdgeClass {
  if (weight < thresholds.review) {
    return weight >= thresholds.conflict && !vetoes.every(isExclusiveVeto) ? 'conflict' : 'none';
  }
  if (vetoes.length > 0) return 'conflict';
  return weight >= thresholds.match ? 'match' : 'review';
}
