import { isSettledVeto } from '@sogoc/kernel';

import type { PairExplanation } from './explain-pair';

/** The words around the figures; give others for another language. Bits arrive signed or plain, with one decimal. */
export interface ExplanationPhrases {
  readonly prior: string;
  readonly rarity: (bits: string) => string;
  readonly total: (bits: string, match: string, review: string) => string;
  readonly outcome: Readonly<Record<PairExplanation['class'], string>>;
  readonly veto: (name: string) => string;
  readonly short: (bits: string) => string;
  readonly anyOneOf: (comparisons: readonly string[]) => string;
  /** What a comparison and a level are called; the names of the model when it says nothing else. */
  readonly comparison: (name: string) => string;
  readonly level: (name: string) => string;
}

export const ENGLISH_PHRASES: ExplanationPhrases = {
  prior: 'before looking',
  rarity: (bits) => `of which ${bits} for how rare the value is`,
  total: (bits, match, review) => `Together ${bits} bits; a match from ${match}, a review from ${review}.`,
  outcome: {
    match: 'The two are joined automatically.',
    review: 'A steward decides.',
    conflict: 'The two would belong together, but something forbids it: a steward decides.',
    none: 'The two are not taken for one.',
  },
  veto: (name) => (isSettledVeto(name) ? 'That leaves no doubt, so nobody is asked.' : `Forbidden by ${name}.`),
  short: (bits) => `${bits} bits are lacking for an automatic match.`,
  anyOneOf: (comparisons) => `Full agreement in ${comparisons.join(' or ')} alone would have been enough.`,
  comparison: (name) => name,
  level: (name) => name,
};

/**
 * The waterfall as lines of text: one for the prior and each comparison with the running total, then the outcome, what forbids
 * the merge and what is lacking. Holds no record values. Names are padded to columns; figures are bits with one decimal.
 */
export function explanationText(explanation: PairExplanation, phrases: ExplanationPhrases = ENGLISH_PHRASES): string {
  const rows = [
    { name: phrases.prior, level: '', weight: signed(explanation.prior), after: explanation.prior, remark: '' },
    ...explanation.comparisons.map(({ name, level, weight, after, termFrequencyPart }) => ({
      name: phrases.comparison(name),
      level: phrases.level(level),
      weight: signed(weight),
      after,
      remark: termFrequencyPart === 0 ? '' : phrases.rarity(signed(termFrequencyPart)),
    })),
  ];
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const levelWidth = Math.max(...rows.map(({ level }) => level.length));
  const lines = rows.map(({ name, level, weight, after, remark }) => {
    const figures = `${weight.padStart(7)} ${signed(after).padStart(7)}`;
    return `${name.padEnd(nameWidth)}  ${level.padEnd(levelWidth)} ${figures}  ${remark}`.trimEnd();
  });
  return [...lines, ...conclusions(explanation, phrases)].join('\n');
}

function conclusions(explanation: PairExplanation, phrases: ExplanationPhrases): string[] {
  const { total, thresholds, vetoes, lacking } = explanation;
  return [
    phrases.total(plain(total), plain(thresholds.match), plain(thresholds.review)),
    phrases.outcome[explanation.class],
    ...vetoes.map(phrases.veto),
    ...(lacking.toMatch > 0 ? [phrases.short(plain(lacking.toMatch))] : []),
    ...(lacking.anyOneOf.length > 0 ? [phrases.anyOneOf(lacking.anyOneOf.map(phrases.comparison))] : []),
  ];
}

function plain(millibits: number): string {
  return (millibits / 1000).toFixed(1);
}

function signed(millibits: number): string {
  return millibits > 0 ? `+${plain(millibits)}` : plain(millibits);
}
