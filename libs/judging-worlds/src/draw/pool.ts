/** Things drawn by weight. */
export class Pool<T> {
  private readonly ends: number[] = [];
  private readonly total: number;

  constructor(private readonly items: readonly (readonly [item: T, weight: number])[]) {
    let sum = 0;
    for (const [, weight] of items) this.ends.push((sum += weight));
    this.total = sum;
  }

  /** `share` in [0, 1). */
  at(share: number): T {
    const place = this.ends.findIndex((end) => share * this.total < end);
    return (this.items[place] ?? this.items.at(-1))?.[0] as T;
  }
}

/** `'Nguyễn 31, Trần 10, Lê'`: words with their weights; a word without one weighs 1. Words may hold spaces. */
export function words(text: string): Pool<string> {
  return new Pool(
    text
      .split(',')
      .map((item) => /^\s*(.*?)(?:\s+([\d.]+))?\s*$/u.exec(item))
      .map((found): [string, number] => [found?.[1] ?? '', Number(found?.[2] ?? 1)]),
  );
}
