interface Block {
  readonly id?: string;
  readonly event?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly comment?: string;
  readonly retry?: string;
}

/** A reader of server-sent events, as far as the specs need one: blocks as they come, and the last event id as browsers keep it. */
export class EventStreamReader {
  readonly blocks: Block[] = [];
  lastEventId = '';
  isEnded = false;
  endedAt = Infinity;
  private readonly stop = new AbortController();

  private constructor(readonly response: Response) {}

  static async open(
    url: string,
    key: string | undefined,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<EventStreamReader> {
    const stop = new AbortController();
    const named: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const response = await fetch(url, { headers: { ...named, ...headers }, signal: stop.signal });
    const reader = new EventStreamReader(response);
    reader.stop.signal.addEventListener('abort', () => stop.abort());
    if (response.ok) void reader.read();
    return reader;
  }

  get events(): readonly Block[] {
    return this.blocks.filter(({ data }) => data !== undefined);
  }

  get versions(): readonly unknown[] {
    return this.events.map(({ data }) => data?.version);
  }

  get heartbeats(): number {
    return this.blocks.filter(({ comment }) => comment === 'heartbeat').length;
  }

  leave(): void {
    this.stop.abort();
  }

  private async read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body as unknown as AsyncIterable<Uint8Array>) {
        const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
        text = blocks.pop() ?? '';
        blocks.forEach((block) => this.take(block));
      }
    } catch {
      // The reader left, or the server cut the stream: an end like another.
    }
    this.endedAt = performance.now();
    this.isEnded = true;
  }

  private take(block: string): void {
    const lines = block.split('\n').map((line) => /^(\w*): (.*)$/.exec(line));
    const fields = Object.fromEntries(lines.map((line) => [line?.[1] || 'comment', line?.[2] ?? '']));
    if (fields.id !== undefined) this.lastEventId = fields.id;
    this.blocks.push({ ...fields, ...(fields.data !== undefined && { data: JSON.parse(fields.data) }) } as Block);
  }
}
