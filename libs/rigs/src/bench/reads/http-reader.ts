import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: (\d+)/i;

/**
 * One kept connection over which one GET at a time is asked. Knows no more of HTTP than the servers of the bench write, so that who asks takes
 * little of the machine from who answers.
 */
export class HttpReader {
  private readonly socket: Socket;
  private answer: Buffer[] = [];
  private size = 0;
  private expected: number | undefined;
  private answered: ((status: number) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  constructor(
    port: number,
    /** Lines of the head beside the first, each with its end. */
    private readonly headers: string,
  ) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.setNoDelay(true);
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    this.socket.on('error', (error) => this.failed?.(error));
    this.socket.on('close', () => this.failed?.(new Error('The server of the bench ended a connection')));
  }

  /** Kept when the whole answer is here; answers its status. */
  get(path: string): Promise<number> {
    return new Promise((resolve, reject) => {
      [this.answered, this.failed] = [resolve, reject];
      this.socket.write(`GET ${path} HTTP/1.1\r\nhost: bench\r\n${this.headers}\r\n`);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.answer.push(chunk);
    this.size += chunk.length;
    this.expected ??= this.expectedSize();
    if (this.expected === undefined || this.size < this.expected) return;
    const status = Number(this.answer[0]!.toString('latin1', 9, 12));
    [this.answer, this.size, this.expected] = [[], 0, undefined];
    this.answered?.(status);
  }

  /** Bytes of head and body; undefined while the head is not whole. */
  private expectedSize(): number | undefined {
    const text = Buffer.concat(this.answer).toString('latin1');
    const end = text.indexOf(HEAD_END);
    if (end < 0) return undefined;
    const length = LENGTH.exec(text.slice(0, end))?.[1];
    if (length === undefined) throw new Error('A server of the bench did not say how long its answer is');
    return end + HEAD_END.length + Number(length);
  }
}
