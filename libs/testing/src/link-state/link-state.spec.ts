import { LinkStateError } from './errors';
import type { ObservedState } from './observed-state';
import { parseLinkState } from './parse-link-state';
import { playLinkState, type LinkStateRegistry } from './play-link-state';

describe('the link-state language', () => {
  it.each([
    [
      'push p1 CH1 - "Lan Anh" colour=red',
      {
        act: 'push',
        record: 'p1',
        values: [{ value: 'CH1' }, {}, { value: 'Lan Anh' }, { attribute: 'colour', value: 'red' }],
      },
    ],
    ['delete p1', { act: 'delete', record: 'p1' }],
    ['same p1 t1', { act: 'same', left: 'p1', right: 't1', onRecords: false }],
    [
      'different records p1 t1 is refused: contradicts',
      {
        act: 'different',
        left: 'p1',
        right: 't1',
        onRecords: true,
        refusedWith: 'contradicts',
      },
    ],
    ['split t1 t2', { act: 'split', records: ['t1', 't2'] }],
    ['pin p1 colour green', { act: 'pin', record: 'p1', attribute: 'colour', value: 'green' }],
    ['pin p1 colour of t1', { act: 'pin', record: 'p1', attribute: 'colour', from: 't1' }],
    ['unpin p1 colour', { act: 'unpin', record: 'p1', attribute: 'colour' }],
    ['reverse D2', { act: 'reverse', decision: 2 }],
  ])('reads a step: %s', (text, step) => {
    expect(parseLinkState(`\n${text}  # why`)).toEqual([{ ...step, line: 2 }]);
  });

  it.each([
    ['G1 <- AUTO MATCH 12.4 - p1', { is: 'link', golden: 'G1', by: 'AUTO MATCH', weight: '12.4', record: 'p1' }],
    ['G1 <- MANUAL MATCH - t1', { is: 'link', golden: 'G1', by: 'MANUAL MATCH', weight: undefined, record: 't1' }],
    ['G2 <- ALONE - t2', { is: 'link', golden: 'G2', by: 'ALONE', weight: undefined, record: 't2' }],
    ['G2 -> G1', { is: 'redirect', golden: 'G2', to: 'G1' }],
    ['G2 RETIRED', { is: 'retired', golden: 'G2' }],
    ['G1 HAS colour = dark red', { is: 'value', golden: 'G1', attribute: 'colour', value: 'dark red' }],
    ['G1 HAS NO colour', { is: 'value', golden: 'G1', attribute: 'colour' }],
    ['POSSIBLE DUPLICATE G1 9.1 G2', { is: 'task', kind: 'possible-duplicate', goldens: ['G1', 'G2'], weight: '9.1' }],
    ['VALUE CONFLICT G1', { is: 'task', kind: 'value-conflict', goldens: ['G1'], weight: undefined }],
  ])('reads a state: %s', (text, line) => {
    expect(parseLinkState(text)).toEqual([{ lines: [{ ...line, line: 1 }] }]);
  });

  it('takes lines that follow one another as one state', () => {
    const script = parseLinkState('push p1\nG1 <- ALONE - p1\n\nG1 HAS NO colour\ndelete p1\nG1 RETIRED');
    expect(script.map((part) => ('lines' in part ? part.lines.length : part.act))).toEqual(['push', 2, 'delete', 1]);
  });

  it.each(['pull p1', 'same p1', 'reverse 2', 'push', 'G1 <- p1', 'pin p1', 'G1 <- AUTO MATCH 12 - p1'])(
    'names the line that it cannot read: %s',
    (text) => {
      expect(() => parseLinkState(`push p1\n${text}`)).toThrow(LinkStateError);
      expect(() => parseLinkState(`push p1\n${text}`)).toThrow(/^Line 2: /);
    },
  );
});

const STATE: ObservedState = {
  links: [
    { golden: 'G1', record: 'p1', by: 'AUTO MATCH', weight: 12_412 },
    { golden: 'G1', record: 't1', by: 'MANUAL MATCH', weight: null },
    { golden: 'G3', record: 't2', by: 'ALONE', weight: null },
  ],
  goldens: [
    { golden: 'G1', status: 'active', mergedInto: null, attributes: { colour: 'red' } },
    { golden: 'G2', status: 'merged', mergedInto: 'G1', attributes: {} },
    { golden: 'G3', status: 'active', mergedInto: null, attributes: {} },
    { golden: 'G4', status: 'retired', mergedInto: null, attributes: {} },
  ],
  tasks: [{ kind: 'possible-match', goldens: ['G1', 'G3'], weight: 1_900 }],
};

const LINKS = `
  G1 <- AUTO MATCH 12.4 - p1
  G1 <- MANUAL MATCH - t1
  G3 <- ALONE - t2`;

describe('a state', () => {
  const registry = { observe: async () => STATE } as unknown as LinkStateRegistry;
  const check = (text: string): Promise<void> => playLinkState(text, registry, []);

  it.each([
    `${LINKS}\nPOSSIBLE MATCH G3 1.9 G1`,
    `${LINKS}\nPOSSIBLE MATCH G1 G3\nG2 -> G1\nG4 RETIRED\nG1 HAS colour = red\nG3 HAS NO colour`,
    'G4 RETIRED',
    'G1 HAS colour = red',
  ])('holds: %s', async (text) => {
    await expect(check(text)).resolves.toBeUndefined();
  });

  it.each([
    [LINKS, 'Line 2: It tells of 0 tasks of 1.'],
    ['G1 <- AUTO MATCH 12.4 - p1\nPOSSIBLE MATCH G1 G3', 'Line 1: It tells of 1 links of 3.'],
    ['G1 <- AUTO MATCH 12.5 - p1', 'Line 1: p1 is not linked so.'],
    ['G1 <- ALONE - p1', 'Line 1: p1 is not linked so.'],
    ['G3 <- AUTO MATCH 12.4 - p1', 'Line 1: p1 is not linked so.'],
    ['POSSIBLE MATCH G1 2.0 G3', 'Line 1: There is no such task.'],
    ['POSSIBLE DUPLICATE G1 G3', 'Line 1: There is no such task.'],
    ['G2 -> G3', 'Line 1: G2 does not lead to G3.'],
    ['G3 RETIRED', 'Line 1: G3 is not retired.'],
    ['G1 HAS colour = blue', 'Line 1: G1 has colour red.'],
    ['G1 HAS NO colour', 'Line 1: G1 has colour red.'],
    ['G3 HAS colour = red', 'Line 1: G3 has colour not at all.'],
  ])('does not hold: %s', async (text, message) => {
    await expect(check(text)).rejects.toThrow(message);
    await expect(check(text)).rejects.toThrow('G1 <- MANUAL MATCH - t1\n  G3 <- ALONE - t2\n  G2 -> G1\n  G4 RETIRED');
  });
});
