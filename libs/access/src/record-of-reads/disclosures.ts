import { AsyncLocalStorage } from 'node:async_hooks';

import type { EntrySubject } from '@sogoc/transparency-log';

/** Whose values they are: a golden record in a version, a source record, or both. */
export type DisclosedSubject = Omit<EntrySubject, 'collection' | 'attributes'>;

/** What one answer shows of whom. */
export class Disclosures {
  private readonly subjects = new Map<
    string,
    { readonly subject: Omit<EntrySubject, 'attributes'>; readonly attributes: Set<string> }
  >();

  /** Whether all of it is on record already. */
  isRecorded = false;

  private listed: readonly EntrySubject[] | undefined;

  /** Without names of personal attributes nothing is noted. */
  add({ attributes, ...subject }: EntrySubject): void {
    if (attributes.length === 0) return;
    const { collection, goldenId, version, recordId } = subject;
    const name = [collection, goldenId, version, recordId].join('|');
    const known = this.subjects.get(name) ?? { subject, attributes: new Set() };
    this.isRecorded = false;
    this.listed = undefined;
    for (const attribute of attributes) known.attributes.add(attribute);
    this.subjects.set(name, known);
  }

  /** In the order in which they were first shown; attributes in byte order. */
  list(): readonly EntrySubject[] {
    return (this.listed ??= [...this.subjects.values()].map(({ subject, attributes }) => ({
      ...subject,
      attributes: [...attributes].sort(),
    })));
  }
}

const ofAnswer = new AsyncLocalStorage<Disclosures>();

/** Runs the work of one answer; what it shows comes into `disclosures`. */
export const withinAnswer = <T>(disclosures: Disclosures, work: () => T): T => ofAnswer.run(disclosures, work);

/**
 * Notes that personal attributes of somebody are in the answer under way. Every function that lets values out calls it. Outside an answer,
 * on the command line or in a test, nobody is told anything, and nothing is noted.
 */
export function noteDisclosure(subject: EntrySubject): void {
  ofAnswer.getStore()?.add(subject);
}

/** What the answer under way showed so far, for who keeps it to show it again. */
export const disclosedSoFar = (): readonly EntrySubject[] => ofAnswer.getStore()?.list() ?? [];

/** Says that what the answer under way showed so far is on record, so that it is not again when the answer leaves. */
export function noteRecorded(): void {
  const disclosures = ofAnswer.getStore();
  if (disclosures !== undefined) disclosures.isRecorded = true;
}
