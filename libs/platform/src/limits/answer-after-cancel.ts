/** Milliseconds that the server may be late with the word that it cancelled a statement. */
const MARGIN_MS = 5_000;

/**
 * When a client takes a connection that does not answer for dead. The server cancels a statement first and says so, and the client waits
 * for that word; a server that was told of a short limit gets no more than that limit again. Without a limit the client waits for ever.
 */
export const answerWithinMs = (statementMs: number): number => statementMs + Math.min(statementMs, MARGIN_MS);
