import { Injectable } from '@nestjs/common';
import { type LineageVersion, SubjectLineageRepository } from '@sogoc/persistence';
import { type RecordsOfSubject, recordsOfSubject } from '@sogoc/resolution';

/** Somebody's records, and the golden ids that any of them stood under. */
export interface SubjectRecords {
  readonly subject: RecordsOfSubject;
  readonly goldenIds: readonly string[];
}

/** Ids that one look follows. Somebody whose records went through more is told of what is nearest. */
const MOST_IDS = 500;

/** Follows the records of a golden record through merges, splits and reversals. */
@Injectable()
export class SubjectRecordsReader {
  constructor(private readonly lineages: SubjectLineageRepository) {}

  async of(goldenId: string): Promise<SubjectRecords> {
    const versions = new Map<string, readonly LineageVersion[]>();
    let wanted: readonly string[] = [goldenId, ...(await this.lineages.firstIds(goldenId))];
    while (wanted.length > 0 && versions.size < MOST_IDS) {
      const read = await this.lineages.versionsOf([...new Set(wanted)]);
      for (const id of wanted)
        versions.set(
          id,
          read.filter((version) => version.goldenId === id),
        );
      wanted = read.flatMap(({ otherIds }) => otherIds).filter((id) => !versions.has(id));
    }
    const all = [...versions.values()].flat();
    const carried = await this.lineages.carried([...new Set(all.flatMap(({ recordIds }) => recordIds))]);
    return { subject: recordsOfSubject(goldenId, all, carried), goldenIds: [...versions.keys()] };
  }
}
