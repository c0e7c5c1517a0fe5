const SETTLED = 'settled:';

/** What is told beside the vetoes of a pair when they answer the question: nobody need be asked. */
export const settledVeto = (settlement: string): string => `${SETTLED}${settlement}`;

export const isSettledVeto = (veto: string): boolean => veto.startsWith(SETTLED);
