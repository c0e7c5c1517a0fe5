export { ReviewClaimRepository } from './review-claim.repository';
export { ReviewNoteRepository } from './review-note.repository';
export { ReviewTaskRepository } from './review-task.repository';
