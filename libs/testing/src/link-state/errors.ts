/** A case that cannot be read, or that came out otherwise; says which line. */
export class LinkStateError extends Error {
  constructor(line: number, detail: string) {
    super(`Line ${line}: ${detail}`);
  }
}
