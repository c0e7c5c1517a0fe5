import type { KeyedEdge } from '@sogoc/resolution';

/** Stored edges in the order of their lower record numbers, taken stretch by stretch. */
export class StoredEdges {
  private page: readonly KeyedEdge[] = [];
  private at = 0;

  constructor(private readonly pages: AsyncGenerator<readonly KeyedEdge[]>) {}

  /** All that are left of those whose lower record number is below. */
  async below(recordNumber: number): Promise<KeyedEdge[]> {
    const edges: KeyedEdge[] = [];
    for (let edge = await this.peek(); edge; edge = await this.peek()) {
      if (Math.min(edge.left, edge.right) >= recordNumber) break;
      edges.push(edge);
      this.at += 1;
    }
    return edges;
  }

  private async peek(): Promise<KeyedEdge | undefined> {
    if (this.at < this.page.length) return this.page[this.at];
    const { done, value } = await this.pages.next();
    [this.page, this.at] = [done === true ? [] : value, 0];
    return this.page[0];
  }
}
