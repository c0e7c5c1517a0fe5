/** States in which a firm does no business, or is about to end. */
const ENDED: ReadonlySet<string> = new Set(['dissolved', 'bankrupt', 'dissolving', 'suspended', 'not-at-address']);

/** Marks that stand beside an enterprise wherever something names one: nobody is asked about them, and nothing is left out. */
export const marksOfEnterprise = ({ status }: Readonly<Record<string, unknown>>): readonly string[] =>
  typeof status === 'string' && ENDED.has(status) ? [status] : [];
