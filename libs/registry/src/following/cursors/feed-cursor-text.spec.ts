import * as fc from 'fast-check';

import { decodeFeedCursor, encodeFeedCursor } from './feed-cursor-text';

const place = fc.record({
  feedId: fc.uuid(),
  seq: fc.nat(Number.MAX_SAFE_INTEGER),
  micros: fc.nat(Number.MAX_SAFE_INTEGER),
});

describe('the cursor of the feed', () => {
  it('reads back as the position it was made of', () => {
    fc.assert(fc.property(place, (position) => expect(decodeFeedCursor(encodeFeedCursor(position))).toEqual(position)));
  });

  it('needs no escaping in a URL or a header', () => {
    fc.assert(fc.property(place, (position) => expect(encodeFeedCursor(position)).toMatch(/^[\w-]{43}$/)));
  });

  it('is one text for one position: any other text is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const position = decodeFeedCursor(text);
        expect(position === undefined || encodeFeedCursor(position) === text).toBe(true);
      }),
    );
  });

  const one = encodeFeedCursor({ feedId: 'b3c0cf2e-3a86-4a0f-9a55-0d2c2f4b8a11', seq: 7, micros: 9 });
  it.each([
    ['nothing', ''],
    ['a plain number', '17'],
    ['one character short', one.slice(1)],
    ['one character long', `${one}A`],
    ['padding', `${one}=`],
    ['bits that mean nothing', `${one.slice(0, -1)}R`],
    ['a number of more than 53 bits', Buffer.alloc(32, 0xff).toString('base64url')],
    ['foreign characters', `${one.slice(0, -1)}\u0000`],
  ])('refuses %s', (_name, text) => expect(decodeFeedCursor(text)).toBeUndefined());
});
