import { warningsOf } from './notes-and-reasons-shown';

describe('what is told of a note', () => {
  it.each([
    ['CCCD 001180000123 là của chị gái', ['holds-number']],
    ['số 0011 8000 0123', ['holds-number']],
    ['gọi 0903-123-456', ['holds-number']],
    ['CMND 012345678', ['holds-number']],
    ['001\u00a0180  000_123', ['holds-number']],
    ['hộ chiếu C1234567', ['holds-number']],
    ['sinh 01/02/1980, xem hồ sơ HT-77', []],
    ['đã hỏi UBND phường ngày 2026-11-28', []],
    [undefined, []],
  ])('%s: %j', (text, codes) => {
    expect(warningsOf(text).map(({ code }) => code)).toEqual(codes);
  });
});
