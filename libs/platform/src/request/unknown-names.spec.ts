import { unknownNameFaults } from './unknown-names';

const KNOWN = ['text', 'filters', 'pageSize', 'cursor', 'limit', 'after'];

describe('names that are not known', () => {
  it('are told with what was meant', () => {
    expect(unknownNameFaults(['query', 'text'], KNOWN, '')).toEqual([
      { pointer: '/query', code: 'unknown-member', detail: expect.stringContaining('Did you mean text?') as string },
    ]);
  });

  it.each(['001180000123', 'Nguyễn Văn A', '__proto__', 'a/b', 'x'.repeat(41)])('do not tell %j again', (name) => {
    const [fault] = unknownNameFaults([name], KNOWN, '/filters');
    expect(fault).toMatchObject({ pointer: '/filters' });
    expect(fault!.detail).not.toContain(name);
  });

  it('are told as far as somebody reads', () => {
    expect(
      unknownNameFaults(
        Array.from({ length: 350_000 }, (_, at) => `name${at}`),
        KNOWN,
        '',
      ),
    ).toHaveLength(50);
  });
});
