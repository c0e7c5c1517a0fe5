import { SetMetadata } from '@nestjs/common';

export const RATE_LIMITED = Symbol('RATE_LIMITED');

/** A handler that one key may call only so often; see `RateLimitConfig`. Calls of all such handlers count together. */
export const RateLimited = () => SetMetadata(RATE_LIMITED, true);
