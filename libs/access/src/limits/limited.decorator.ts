import { SetMetadata } from '@nestjs/common';

export const COST_OF_QUESTION = Symbol('COST_OF_QUESTION');

/** How many tokens a question costs, from its body as it was sent; it may be anything. */
export type QuestionCost = (body: unknown) => number;

/** A handler that answers questions of which a key may ask only so many; see `RateLimitConfig`. All such handlers count together. */
export const RateLimited = (cost: QuestionCost = () => 1) => SetMetadata(COST_OF_QUESTION, cost);
