import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What came of one push: a status, or `refused` when not one byte of an answer came, or `broken` when an answer was cut short. */
export type PushOutcome = number | 'refused' | 'broken';

/** Pushes records of one source at a steady rate, each over a connection of its own, whatever becomes of the server. */
export class SteadyPusher {
  /** By record key, in the order of sending. */
  readonly outcomes = new Map<string, PushOutcome>();
  private isStopping = false;
  private next = 0;
  private loops: Promise<void>[] = [];

  constructor(
    private readonly target: { readonly port: number; readonly path: string; readonly key: string },
    private readonly attributesOf: (n: number) => Readonly<Record<string, unknown>>,
  ) {}

  start(loops: number, pauseMs: number): void {
    this.loops = Array.from({ length: loops }, () => this.loop(pauseMs));
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.loops);
  }

  keysOf(isMeant: (outcome: PushOutcome) => boolean): string[] {
    return [...this.outcomes].filter(([, outcome]) => isMeant(outcome)).map(([key]) => key);
  }

  private async loop(pauseMs: number): Promise<void> {
    while (!this.isStopping) {
      const n = this.next++;
      const body = JSON.stringify({ sourceVersion: 1, attributes: this.attributesOf(n) });
      this.outcomes.set(`r-${n}`, await this.put(`r-${n}`, body));
      await pause(pauseMs);
    }
  }

  private put(recordKey: string, body: string): Promise<PushOutcome> {
    const { port, path, key } = this.target;
    return new Promise((resolve) => {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const sent: ClientRequest = request(
        { host: '127.0.0.1', port, path: `${path}/${recordKey}`, method: 'PUT', agent: false, headers },
        (answer) => void read(answer).then((isWhole) => resolve(isWhole ? answer.statusCode! : 'broken')),
      );
      sent.on('error', () => resolve('refused'));
      sent.end(body);
    });
  }
}

/** Whether the answer came to its end and can be read. */
async function read(answer: IncomingMessage): Promise<boolean> {
  try {
    let text = '';
    for await (const chunk of answer) text += String(chunk);
    JSON.parse(text);
    return answer.complete;
  } catch {
    return false;
  }
}
