/** Kinds of review tasks that relations make. */
export const RELATION_TASK_KINDS = ['relation-ambiguous', 'relation-disputed', 'relation-superseded'] as const;
