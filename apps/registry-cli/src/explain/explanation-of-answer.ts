import { explanationText, type PairExplanation } from '@sogoc/matching';
import type {
  AnsweredEdge,
  AnsweredExplanation,
  AnsweredRecord,
  GoldenAnswer,
  PairAnswer,
} from './explanation-answers';

const REASONS: Readonly<Record<string, string>> = {
  'pair-matches': 'They are one: the pair itself matches.',
  'through-others': 'They are one: other records lead from one to the other.',
  'by-decision': "They are one by a steward's decision.",
  'no-shared-key': 'They are apart: they share no match key, so they were never compared.',
  'block-full': 'They are apart: they meet only where a block is full, so they were never compared.',
  'too-unlike': 'They are apart: they are too unlike.',
  'under-review': 'They are apart until a steward decides.',
  vetoed: 'They are apart: something forbids the join.',
  'kept-apart': 'They are apart: the pair matches, but what else belongs to them, or a decision, keeps them apart.',
};

/** The waterfall of two sides with what else decides, as text. Names records by id: keys can be personal numbers. */
export function pairText(answer: PairAnswer): string {
  const { left, right, reason, explanation, keys, path, decisions = [], policyVersion } = answer;
  const shared = keys.filter((key) => key.shared);
  const unstated = keys.filter((key) => !key.left || !key.right).map(({ name }) => name);
  return [
    `${nameOf(left)} and ${nameOf(right)}`,
    REASONS[reason] ?? reason,
    '',
    explanationText(asExplanation(explanation)),
    ...(explanation.constraints ?? []).map((name) => `Their golden records as wholes are kept apart by ${name}.`),
    ...decisions.map(
      ({ id, verdict, kept }) => `Decision ${id} says ${verdict}${kept ? '' : ', which could not be kept'}.`,
    ),
    '',
    shared.length === 0
      ? 'No match key is shared, so nothing proposed the pair.'
      : `Proposed by: ${shared.map(({ name, usable }) => (usable ? name : `${name} (its block is full)`)).join(', ')}.`,
    ...(shared.length === 0 && unstated.length > 0 ? [`Not stated on both sides: ${unstated.join(', ')}.`] : []),
    ...(path.length > 1 ? ['', 'From one to the other:', ...path.map(edgeLine)] : []),
    ...(policyVersion === undefined ? [] : [`Policy ${policyVersion}.`]),
  ].join('\n');
}

/** What holds a golden record together: its strongest edges that close no circle, each with its waterfall. */
export function goldenText({ id, records, edges, cut, decisions = [], policyVersion }: GoldenAnswer): string {
  const holding = edges.filter(({ holds }) => holds);
  return [
    `golden record ${id} of ${records.length} ${records.length === 1 ? 'record' : 'records'}`,
    ...records.map((record) => `  ${nameOf(record)}`),
    ...holding.flatMap(({ explanation, ...edge }) => [
      '',
      edgeLine(edge),
      ...(explanation ? [explanationText(asExplanation(explanation))] : []),
    ]),
    ...(holding.length === 0 && records.length > 1
      ? ['', "No match holds them together: it is a steward's decision."]
      : []),
    ...(edges.length > holding.length
      ? ['', `${edges.length - holding.length} more edges lie between the same records.`]
      : []),
    ...(decisions.length > 0 ? [''] : []),
    ...decisions.map(
      ({ id: decision, verdict, reach }) =>
        `Decision ${decision} says ${verdict}, of ${reach === 'within' ? 'records here' : 'a record here and another'}.`,
    ),
    ...(cut ? ['There is more than is shown.'] : []),
    ...(policyVersion === undefined ? [] : [`Policy ${policyVersion}.`]),
  ].join('\n');
}

const nameOf = ({ recordId, source, goldenId }: AnsweredRecord): string =>
  `record ${recordId} of ${source}${goldenId === undefined ? '' : ` (golden ${goldenId})`}`;

const edgeLine = ({ left, right, weight, class: kind }: AnsweredEdge): string =>
  `record ${left} – record ${right}: ${kind}, ${weight.toFixed(1)} bits`;

/** The answer speaks bits, the engine 1/1000 bit. */
function asExplanation({
  prior,
  comparisons = [],
  total,
  thresholds,
  vetoes,
  class: kind,
  lacking,
}: AnsweredExplanation): PairExplanation {
  return {
    prior: millibits(prior),
    comparisons: comparisons.map(({ name, level, weight, frequencyPart, after, couldGain }) => ({
      name,
      feature: name,
      level,
      weight: millibits(weight),
      termFrequencyPart: millibits(frequencyPart),
      after: millibits(after),
      couldGain: millibits(couldGain),
    })),
    total: millibits(total),
    thresholds: { match: millibits(thresholds.match), review: millibits(thresholds.review) },
    vetoes,
    class: kind,
    lacking: {
      toReview: millibits(lacking.toReview),
      toMatch: millibits(lacking.toMatch),
      anyOneOf: lacking.anyOneOf ?? [],
      vetoed: lacking.vetoed,
    },
  };
}

const millibits = (bits: number): number => Math.round(1000 * bits);
