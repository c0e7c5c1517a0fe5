import { DomainError } from '@sogoc/kernel';

/** An error as it may stand in a log. Messages and parameters of foreign errors can quote a person's values, so they stay out. */
export interface LoggableError {
  readonly type: string;
  readonly code?: string;
  /** Only of our own errors, whose messages hold no personal data. */
  readonly message?: string;
  /** What PostgreSQL names of its schema. */
  readonly table?: string;
  readonly constraint?: string;
  /** Frames only: the head of a stack repeats the message. */
  readonly frames: readonly string[];
  readonly cause?: LoggableError;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

export function loggableError(thrown: unknown): LoggableError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, frames: [] };
  const error = thrown as Error & { driverError?: Record<string, unknown>; code?: unknown };
  const driver = error.driverError ?? (error as unknown as Record<string, unknown>);
  const known = {
    code: text(driver.code ?? error.code),
    message: error instanceof DomainError ? error.message : undefined,
    table: text(driver.table),
    constraint: text(driver.constraint),
    cause: error.cause === undefined ? undefined : loggableError(error.cause),
  };
  const stated = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { type: error.name, ...stated, frames: framesOf(error.stack) };
}

function framesOf(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*(:\d+:\d+\)?|<anonymous>\)?|\(native\))$/.test(line))
    .slice(0, 12);
}
