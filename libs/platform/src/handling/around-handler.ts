import type { ExecutionContext } from '@nestjs/common';

/** Goes on to what stands further in, at last the handler; answers what is answered there. */
export type Next = () => Promise<unknown>;

/** Stands around every handler of an application, behind its guards: acts before the handler, and on what it answers. */
export interface AroundHandler {
  /** Answers what becomes of the call: what `next` answers, or something in its place. */
  around(context: ExecutionContext, next: Next): Promise<unknown>;
}
