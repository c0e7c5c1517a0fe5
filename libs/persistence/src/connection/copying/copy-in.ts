import type { Connection, Submittable } from 'pg';

/** What the driver's connection has for COPY beside what its types say. */
interface CopyingConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Characters that are handed on at once. */
const CHUNK = 1 << 18;

/**
 * One `COPY … FROM STDIN` for node-postgres, which knows the messages of the protocol and has no statement for them. The whole text is in
 * memory, so nothing is streamed.
 */
export class CopyIn implements Submittable {
  /** When the server has answered; rejects with its error. */
  readonly ended: Promise<void>;
  private settle!: { readonly resolve: () => void; readonly reject: (error: Error) => void };

  constructor(
    private readonly statement: string,
    private readonly text: string,
  ) {
    this.ended = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: CopyingConnection): void {
    for (let from = 0; from < this.text.length;) {
      const to = endOfChunk(this.text, from);
      connection.sendCopyFromChunk(Buffer.from(this.text.slice(from, to)));
      from = to;
    }
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // The answer is that it is ready for another.
  }

  handleError(error: Error): void {
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    this.settle.resolve();
  }
}

/** Never between the two halves of a letter. */
function endOfChunk(text: string, from: number): number {
  const to = from + CHUNK;
  if (to >= text.length) return text.length;
  const unit = text.charCodeAt(to);
  return unit >= 0xdc00 && unit <= 0xdfff ? to + 1 : to;
}
