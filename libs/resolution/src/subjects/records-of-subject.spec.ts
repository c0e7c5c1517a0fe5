import { type RecordsOfSubject, recordsOfSubject, type VersionMembers } from './records-of-subject';
import { isAboutSubject, type ShownSubject } from './whose-read-it-was';

const [A, B] = ['golden-a', 'golden-b'];

/** A is made of record 1, B of record 2; they are merged under A, then parted again. */
const LINEAGE: readonly VersionMembers[] = [
  [A, 1, ['1']],
  [B, 1, ['2']],
  [A, 2, ['1', '2']],
  [A, 3, ['1', '2', '3']],
  [A, 4, ['1']],
  [B, 3, ['2']],
].map(([goldenId, version, recordIds], at) => ({
  goldenId: goldenId as string,
  version: version as number,
  recordIds: recordIds as string[],
  recordedAt: new Date(at * 1_000),
}));

const merged = (): RecordsOfSubject =>
  recordsOfSubject(A, LINEAGE.slice(0, 4), new Map([...['1', '2', '3'].map((id) => [id, A] as const)]));
const parted = (goldenId: string): RecordsOfSubject =>
  recordsOfSubject(
    goldenId,
    LINEAGE,
    new Map([
      ['1', A],
      ['2', B],
    ]),
  );

describe('what was shown', () => {
  it.each<[string, ShownSubject, [boolean, boolean, boolean]]>([
    ['A before the merge', { goldenId: A, version: 1 }, [true, true, false]],
    ['B before the merge', { goldenId: B, version: 1 }, [true, false, true]],
    ['what was merged', { goldenId: A, version: 2 }, [true, true, true]],
    ['A after the split', { goldenId: A, version: 4 }, [false, true, false]],
    ['B after the split', { goldenId: B, version: 3 }, [false, false, true]],
    ['record 1 while merged', { goldenId: A, version: 2, recordId: '1' }, [true, true, false]],
    ['record 2 while merged', { goldenId: A, version: 2, recordId: '2' }, [true, false, true]],
    ['somebody else', { goldenId: 'golden-c', version: 1 }, [false, false, false]],
    ['a version that is not kept', { goldenId: A, version: 99 }, [true, true, false]],
    ['a record without a golden record', { recordId: '2' }, [true, false, true]],
    ['nobody', {}, [false, false, false]],
  ])('%s', (_, shown, [ofMerged, ofA, ofB]) => {
    expect(isAboutSubject(shown, parted(A))).toBe(ofA);
    expect(isAboutSubject(shown, parted(B))).toBe(ofB);
    // Versions that came later do not exist yet.
    if (shown.version !== 4 && shown.version !== 3) expect(isAboutSubject(shown, merged())).toBe(ofMerged);
  });

  it('of a record that is gone is told to whom it stood with last', () => {
    expect(isAboutSubject({ recordId: '3' }, parted(A))).toBe(true);
    expect(isAboutSubject({ recordId: '9' }, parted(A))).toBe(false);
  });
});
