import { Disclosures, noteDisclosure, withinAnswer } from '@sogoc/access';

import { AnsweredTags } from './not-modified-reads';

const SUBJECT = { collection: 'persons', goldenId: 'g', version: 2, attributes: ['fullName', 'phone'] };

describe('answers of before, by their tags', () => {
  it('are on record again as what they showed', () => {
    const tags = new AnsweredTags();
    withinAnswer(new Disclosures(), () => {
      noteDisclosure(SUBJECT);
      tags.note('"g.2"');
    });
    const again = new Disclosures();
    expect(withinAnswer(again, () => tags.noteAgain('"g.2"'))).toBe(true);
    expect(again.list()).toEqual([SUBJECT]);
  });

  it('are not known of another process, or when many came after them', () => {
    const tags = new AnsweredTags();
    expect(tags.noteAgain('"g.2"')).toBe(false);
    for (let version = 0; version <= 20_000; version++) tags.note(`"g.${version}"`);
    expect([tags.noteAgain('"g.0"'), tags.noteAgain('"g.1"'), tags.noteAgain('"g.20000"')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
