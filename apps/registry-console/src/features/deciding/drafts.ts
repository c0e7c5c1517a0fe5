/** What a steward had written when a decision was refused, by task; kept in this page only. */
const drafts = new Map<string, string>();

export const draftOf = (taskId: string): string => drafts.get(taskId) ?? '';
export const keepDraft = (taskId: string, text: string): void => void drafts.set(taskId, text);
export const dropDraft = (taskId: string): void => void drafts.delete(taskId);
