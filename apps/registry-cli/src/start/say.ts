/** What the start tells a person, a line or more at a time. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line that is written over by the next one on a terminal, and now and then a line of its own elsewhere. */
export class StatusLine {
  private lastPlain = 0;
  private shown = false;

  constructor(private readonly plainEveryMs = 2_000) {}

  update(text: string): void {
    if (process.stdout.isTTY) {
      process.stdout.write(`\r\u001b[K${text}`);
      this.shown = true;
    } else if (Date.now() - this.lastPlain >= this.plainEveryMs) {
      this.lastPlain = Date.now();
      say(text);
    }
  }

  end(text: string): void {
    if (this.shown) process.stdout.write('\r\u001b[K');
    say(text);
  }
}
