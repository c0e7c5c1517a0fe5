import { disclosedSoFar, noteDisclosure } from '@sogoc/access';
import type { GoldenMark, StoredGoldenRecord } from '@sogoc/persistence';

/** Answers that are remembered; those that were given longest ago go first. */
const MOST = 5_000;

type Shown = ReturnType<typeof disclosedSoFar>;
type Attributes = StoredGoldenRecord['attributes'];

/**
 * What answers of this process showed. An answer of 304 counts as a read of all that the answer of its tag showed, and whether the tag is still
 * that of the record depends on who is named in it; both are known of answers of before, so that nothing has to be read and composed to tell.
 */
export class AnsweredTags {
  private readonly attributes = new Map<string, Attributes>();
  private readonly shown = new Map<string, Shown>();

  /** Remembers what the answer under way showed so far. */
  note(golden: GoldenMark & Pick<StoredGoldenRecord, 'attributes'>, etag: string): void {
    remember(this.attributes, nameOf(golden), golden.attributes);
    remember(this.shown, etag, disclosedSoFar());
  }

  /** What the golden record says in that state; undefined: this is not known. */
  attributesOf(mark: GoldenMark): Attributes | undefined {
    return this.attributes.get(nameOf(mark));
  }

  /** Notes that the answer under way shows what that of the tag did; false: this is not known. */
  noteAgain(etag: string): boolean {
    const shown = this.shown.get(etag);
    for (const subject of shown ?? []) noteDisclosure(subject);
    return shown !== undefined;
  }
}

const nameOf = ({ id, version, updatedAt }: GoldenMark): string => `${id} ${version} ${updatedAt.getTime()}`;

function remember<Value>(known: Map<string, Value>, name: string, value: Value): void {
  known.delete(name);
  known.set(name, value);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}
