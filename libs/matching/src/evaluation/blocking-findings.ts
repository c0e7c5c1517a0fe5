import type { KeyStatistics } from '../blocking/candidate-pairs';

/** A key to look at; `detail` is a sentence with counts only. */
export interface BlockingFinding {
  readonly key: string;
  readonly code: 'over-cap' | 'skewed' | 'dominant' | 'unused' | 'barren';
  readonly detail: string;
}

/** A largest block so many times the mean block is skew: a placeholder or a default value, seldom a family name. */
const SKEW = 20;
/** Small blocks are never a cost, however uneven. */
const SKEW_FROM = 50;
const DOMINANT_SHARE = 0.5;

/** Names the keys that make blocking slow or lossy, the worst first. */
export function blockingFindings(keys: readonly KeyStatistics[]): BlockingFinding[] {
  const pairs = keys.reduce((sum, key) => sum + key.pairs, 0);
  const findings = keys.flatMap((key): BlockingFinding[] => {
    const found = (code: BlockingFinding['code'], detail: string): BlockingFinding[] => [
      { key: key.name, code, detail },
    ];
    if (key.records === 0) return found('unused', `No record has the key ${key.name}.`);
    if (key.pairs === 0) return found('barren', `No two records share the key ${key.name}.`);
    if (key.beyondCap > 0) {
      return found(
        'over-cap',
        `${key.beyondCap} records lie beyond the cap of the key ${key.name}; its largest block holds ${key.largestBlock}. Recall is reduced there.`,
      );
    }
    const mean = key.records / key.blocks;
    if (key.largestBlock >= SKEW_FROM && key.largestBlock > SKEW * mean) {
      return found(
        'skewed',
        `The largest block of the key ${key.name} holds ${key.largestBlock} records, the mean block ${mean.toFixed(1)}: look for a placeholder value.`,
      );
    }
    if (keys.length > 1 && key.pairs > DOMINANT_SHARE * pairs) {
      return found(
        'dominant',
        `The key ${key.name} makes ${Math.round((100 * key.pairs) / pairs)} % of all proposals: one more part would narrow it.`,
      );
    }
    return [];
  });
  const order: readonly BlockingFinding['code'][] = ['over-cap', 'skewed', 'dominant', 'unused', 'barren'];
  return findings.sort((left, right) => order.indexOf(left.code) - order.indexOf(right.code));
}
