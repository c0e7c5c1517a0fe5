import { Disclosures, noteDisclosure, withinAnswer } from '@sogoc/access';

import { AnsweredTags } from './answered-tags';

const SUBJECT = { collection: 'persons', goldenId: 'g', version: 2, attributes: ['fullName', 'phone'] };
const golden = (version: number) => ({
  id: 'g',
  version,
  underReview: false,
  updatedAt: new Date(version),
  attributes: { fullName: `version ${version}` },
});

describe('answers of before, by their tags', () => {
  it('are on record again as what they showed', () => {
    const tags = new AnsweredTags();
    withinAnswer(new Disclosures(), () => {
      noteDisclosure(SUBJECT);
      tags.note(golden(2), '"g.2"');
    });
    const again = new Disclosures();
    expect(withinAnswer(again, () => tags.noteAgain('"g.2"'))).toBe(true);
    expect(again.list()).toEqual([SUBJECT]);
    expect(tags.attributesOf(golden(2))).toEqual({ fullName: 'version 2' });
    expect(tags.attributesOf({ ...golden(2), updatedAt: new Date(0) })).toBeUndefined();
  });

  it('are not known of another process, or when many came after them', () => {
    const tags = new AnsweredTags();
    expect(tags.noteAgain('"g.2"')).toBe(false);
    for (let version = 0; version <= 5_000; version++) tags.note(golden(version), `"g.${version}"`);
    expect([tags.noteAgain('"g.0"'), tags.noteAgain('"g.1"'), tags.noteAgain('"g.5000"')]).toEqual([false, true, true]);
    expect(tags.attributesOf(golden(0))).toBeUndefined();
  });
});
