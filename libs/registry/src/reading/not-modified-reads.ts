import { disclosedSoFar, noteDisclosure } from '@sogoc/access';

/** Tags that are remembered; those that were answered longest ago go first. */
const MOST = 20_000;

type Shown = ReturnType<typeof disclosedSoFar>;

/**
 * What answers showed, by their entity tags. An answer of 304 counts as a read of all that the answer of its tag showed; which names those
 * were is known of answers of this process, so that nothing has to be composed to tell.
 */
export class AnsweredTags {
  private readonly shown = new Map<string, Shown>();

  /** Remembers what the answer under way showed so far. */
  note(etag: string): void {
    this.shown.delete(etag);
    this.shown.set(etag, disclosedSoFar());
    if (this.shown.size > MOST) this.shown.delete(this.shown.keys().next().value!);
  }

  /** Notes that the answer under way shows what that of the tag did; false: this is not known. */
  noteAgain(etag: string): boolean {
    const shown = this.shown.get(etag);
    for (const subject of shown ?? []) noteDisclosure(subject);
    return shown !== undefined;
  }
}
