/** What a veto of an exclusive scheme is called. */
export const exclusiveVeto = (scheme: string): string => `exclusive:${scheme}`;

export const isExclusiveVeto = (veto: string): boolean => veto.startsWith('exclusive:');

/** What is told of a pair that is asked about though its weight says nothing. */
export const askedQuestion = (question: string): string => `question:${question}`;
