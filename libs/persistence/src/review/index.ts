export * from './review-task.repository';
export * from './review-claim.repository';
export * from './review-note.repository';
