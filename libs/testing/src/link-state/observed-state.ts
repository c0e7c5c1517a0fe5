import type { LinkedBy } from './link-state-script';

/** A registry as a case sees it. Golden records go by `G1`, `G2` … in the order in which they were born. */
export interface ObservedState {
  readonly links: readonly ObservedLink[];
  readonly goldens: readonly ObservedGolden[];
  /** The open ones. */
  readonly tasks: readonly ObservedTask[];
}

export interface ObservedLink {
  readonly golden: string;
  readonly record: string;
  readonly by: LinkedBy;
  /** Of the strongest match with another record of the golden record, in 1/1000 bit. */
  readonly weight: number | null;
}

export interface ObservedGolden {
  readonly golden: string;
  readonly status: 'active' | 'merged' | 'retired';
  /** Which one stands for it. */
  readonly mergedInto: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface ObservedTask {
  readonly kind: string;
  readonly goldens: readonly string[];
  /** In 1/1000 bit. */
  readonly weight: number;
}

/** In bits, as cases write it. */
export const showWeight = (weight: number): string => (weight / 1_000).toFixed(1);

/** The whole state in the language, to be copied into a case. */
export function showState({ links, goldens, tasks }: ObservedState): string[] {
  return [
    ...links.map(({ golden, by, weight, record }) =>
      [golden, '<-', by, ...(weight === null ? [] : [showWeight(weight)]), '-', record].join(' '),
    ),
    ...goldens.flatMap(({ golden, status, mergedInto }) => {
      if (status === 'active') return [];
      return status === 'merged' ? `${golden} -> ${mergedInto}` : `${golden} RETIRED`;
    }),
    ...tasks.map(({ kind, goldens: [one = '', other], weight }) =>
      [kind.toUpperCase().replaceAll('-', ' '), one, ...(other === undefined ? [] : [showWeight(weight), other])].join(
        ' ',
      ),
    ),
  ];
}
