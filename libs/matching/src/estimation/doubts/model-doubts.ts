import type { ScoredCandidates } from '../../in-memory/score-candidates';
import type { CompiledMatchModel } from '../../model/compiled-match-model';
import type { ExpectedPoint } from '../expected-rates';
import { differingTogether } from './differing-together';
import { expectedOfClusters, type OutcomeEstimate } from '../estimate-outcome';

/** A reason not to trust what a model joins; `detail` is a sentence with counts only. */
export interface ModelDoubt {
  readonly code:
    | 'few-matches'
    | 'nothing-fits'
    | 'imprecise'
    | 'strangers-within-source'
    | 'no-valley'
    | 'giant-cluster'
    | 'restating'
    | 'two-kinds-of-pairs';
  /** Grave: what the model joins is not to be used. */
  readonly isGrave: boolean;
  readonly detail: string;
}

/** Below this expected precision of clusters a model is of no use, below the second it is doubtful. */
const USELESS = 0.7;
const DOUBTFUL = 0.9;
/** A best expected F1 below the first is little, below the second hopeless. */
const FAIR = 0.7;
const HOPELESS = 0.5;
/** Fewer expected matches teach nothing. */
const FEWEST_MATCHES = 10;
/** More pairs in doubt than so many for each likely match: there is no valley between matches and others. */
const CROWDED_VALLEY = 1;
/** A cluster of more records than this share of all, and than so many, hangs together by accident. */
const GIANT_SHARE = 0.02;
const GIANT_RECORDS = 50;
/** Pairs within sources that list a thing once, for each pair joined across: this much shows that as many across are strangers. */
const STRANGERS_SHARE = 0.25;

/** What is known of the model beside itself. */
export interface ModelOrigin {
  /** Whether it was trained without labels on these records or ones like them. */
  readonly isTrained: boolean;
  /** Comparisons of what members of a household have in common. */
  readonly shared?: readonly string[];
}

/** What speaks against using the model on these records, without truth; the gravest first. */
export function modelDoubts(
  model: CompiledMatchModel,
  scored: ScoredCandidates,
  estimate: OutcomeEstimate,
  clusters: readonly (readonly number[])[],
  origin: ModelOrigin,
): ModelDoubt[] {
  return [
    ...fewMatches(estimate),
    ...nothingFits(estimate),
    ...imprecise(pointInForce(estimate, model, scored, clusters, origin)),
    ...strangersWithinSources(model, scored),
    ...noValley(estimate),
    ...giantCluster(clusters, scored.records.length),
    ...(origin.isTrained ? twoKindsOfPairs(model, scored, origin.shared) : []),
    ...restating(estimate),
  ].sort((l, r) => Number(r.isGrave) - Number(l.isGrave));
}

/**
 * What is expected at the model's threshold. A model with vetoes and limits, as the shipped ones are, makes other clusters than its links
 * would: there the clusters that were made are asked. Of a model trained here the curve holds, on which its threshold was chosen.
 */
export function pointInForce(
  estimate: OutcomeEstimate,
  { thresholds }: Pick<CompiledMatchModel, 'thresholds'>,
  scored: ScoredCandidates,
  clusters: readonly (readonly number[])[],
  { isTrained }: ModelOrigin,
): ExpectedPoint | undefined {
  let last: ExpectedPoint | undefined;
  for (const point of estimate.curve) if (point.weight >= thresholds.match) last = point;
  return last && (isTrained ? last : { ...last, clusters: expectedOfClusters(estimate, scored, clusters) });
}

function fewMatches({ matches }: OutcomeEstimate): ModelDoubt[] {
  if (matches >= FEWEST_MATCHES) return [];
  const detail = `Only ${matches.toFixed(1)} matches are expected among all records: too few to learn from, and to tell how good the model is.`;
  return [{ code: 'few-matches', isGrave: matches < 1, detail }];
}

function nothingFits({ proposed, matches }: OutcomeEstimate): ModelDoubt[] {
  const f1 = proposed?.expected.clusters.f1 ?? 0;
  if (f1 >= FAIR || matches < FEWEST_MATCHES) return [];
  const detail = `At no threshold is an F1 above ${f1.toFixed(2)} expected: what is compared does not tell things apart.`;
  return [{ code: 'nothing-fits', isGrave: f1 < HOPELESS, detail }];
}

function imprecise(point: ExpectedPoint | undefined): ModelDoubt[] {
  if (point === undefined || point.clusters.precision >= DOUBTFUL) return [];
  const isGrave = point.clusters.precision < USELESS;
  const share = percent(point.clusters.precision);
  return [
    {
      code: 'imprecise',
      isGrave,
      detail: `Of the pairs joined at this threshold only ${share} are expected to be one thing.`,
    },
  ];
}

/** Conflicts of sources that list each thing once: strangers that weigh as much as matches. */
function strangersWithinSources({ thresholds }: CompiledMatchModel, scored: ScoredCandidates): ModelDoubt[] {
  const { records, pairs, weights } = scored;
  const counts = { within: 0, across: 0 };
  for (let i = 0; i < pairs.count; i++) {
    if ((weights[i] as number) < thresholds.match) continue;
    const isWithin =
      records[pairs.left[i] as number]?.identity.source === records[pairs.right[i] as number]?.identity.source;
    if (isWithin && scored.classOf(i) === 'conflict') counts.within += 1;
    if (!isWithin) counts.across += 1;
  }
  if (counts.within < STRANGERS_SHARE * counts.across || counts.within < FEWEST_MATCHES) return [];
  const detail = `${counts.within} pairs within one source, which lists each thing once, weigh enough for a match, beside ${counts.across} across sources: about as many of those are strangers.`;
  return [{ code: 'strangers-within-source', isGrave: counts.within > counts.across / 2, detail }];
}

function noValley({ probabilities, matches }: OutcomeEstimate): ModelDoubt[] {
  const doubtful = probabilities.reduce((count, each) => count + (each > 0.1 && each < 0.9 ? 1 : 0), 0);
  if (doubtful <= CROWDED_VALLEY * matches || doubtful < FEWEST_MATCHES) return [];
  const detail = `${doubtful} pairs are neither likely nor unlikely to match, beside ${matches.toFixed(0)} expected matches: what is compared does not tell things apart.`;
  return [{ code: 'no-valley', isGrave: false, detail }];
}

function giantCluster(clusters: readonly (readonly number[])[], records: number): ModelDoubt[] {
  const largest = clusters.reduce((most, { length }) => Math.max(most, length), 0);
  if (largest <= GIANT_RECORDS || largest <= GIANT_SHARE * records) return [];
  const detail = `One cluster holds ${largest} of the ${records} records: they hang together by chance, or by a value that stands for none.`;
  return [{ code: 'giant-cluster', isGrave: true, detail }];
}

/** Training without labels finds the largest class of pairs that have much in common; it need not be that of matches. */
function twoKindsOfPairs(
  model: CompiledMatchModel,
  scored: ScoredCandidates,
  shared: readonly string[] | undefined,
): ModelDoubt[] {
  const [worst] = differingTogether(model, scored, shared);
  if (worst === undefined) return [];
  const areTwo = worst.comparisons.length > 1;
  const differ = areTwo ? `both ${worst.comparisons.join(' and ')} differ` : `${worst.comparisons.join()} differs`;
  const agreeing = worst.agreeing.length === 0 ? 'what else is compared' : worst.agreeing.join(', ');
  const detail =
    `In ${percent(worst.share)} of the joined pairs ${differ}, far more than slips explain. Such pairs share ` +
    `${agreeing}, and look like different things that belong together: a household, twins, variants of a product, entries of a day. ` +
    'The figures below take them for matches. Look at some (--out); where they are different things, train with labels ' +
    '(train --export-pairs, then --labels), or let what they share count once (model.bodies).';
  return [{ code: 'two-kinds-of-pairs', isGrave: areTwo && 1 - worst.share < USELESS, detail }];
}

function restating({ restatements }: OutcomeEstimate): ModelDoubt[] {
  return restatements.map(({ comparison, restates, bits }) => ({
    code: 'restating',
    isGrave: false,
    detail: `${comparison} restates ${restates}: strangers that agree in one agree in both so often that ${bits.toFixed(1)} bits are counted twice. Leave one out, or put them in a body (model.bodies).`,
  }));
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
