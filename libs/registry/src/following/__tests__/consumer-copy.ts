import type { ChangeFeedPage } from '../change-feed.service';
import type { ShownChangeEvent } from '../show-change-event';

/** A downstream service's copy of the golden records, kept by the rules of docs/change-feed.md: ids and versions, from events alone. */
export class ConsumerCopy {
  readonly goldens = new Map<string, number>();
  readonly events: ShownChangeEvent[] = [];
  cursor: string | undefined;

  apply({ events, nextCursor }: ChangeFeedPage): void {
    for (const event of events) {
      this.events.push(event);
      if (event.type === 'golden.retired') this.goldens.delete(event.goldenId);
      else this.goldens.set(event.goldenId, event.version);
      if (event.type === 'golden.merged') event.otherIds.forEach((id) => this.goldens.delete(id));
    }
    this.cursor = nextCursor;
  }

  /** Reads until a page is empty. */
  async catchUp(read: (after: string | undefined) => Promise<ChangeFeedPage>): Promise<void> {
    for (;;) {
      const page = await read(this.cursor);
      this.apply(page);
      if (page.events.length === 0) return;
    }
  }

  sorted(): Map<string, number> {
    return new Map([...this.goldens].sort(([left], [right]) => (left < right ? -1 : 1)));
  }
}
