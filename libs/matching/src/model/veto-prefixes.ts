/** What a veto of an exclusive scheme is called. */
export const exclusiveVeto = (scheme: string): string => `exclusive:${scheme}`;

export const isExclusiveVeto = (veto: string): boolean => veto.startsWith('exclusive:');

const SETTLED = 'settled:';

/** What is told beside the vetoes of a pair when they answer the question: nobody need be asked. */
export const settledVeto = (settlement: string): string => `${SETTLED}${settlement}`;

export const isSettledVeto = (veto: string): boolean => veto.startsWith(SETTLED);

/** What is told of a pair that is asked about though its weight says nothing. */
export const askedQuestion = (question: string): string => `question:${question}`;
