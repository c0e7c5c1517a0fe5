/** Kinds of business by law: Law on Enterprises 59/2020/QH14 art. 37 (amended by 76/2025/QH15), Law on Cooperatives 17/2023/QH15, Decree 168/2025/NĐ-CP. */
export type LegalForm =
  | 'limited'
  | 'limited-one-member'
  | 'limited-two-members'
  | 'joint-stock'
  | 'partnership'
  | 'private'
  | 'household'
  | 'cooperative'
  | 'cooperative-union'
  | 'cooperative-group'
  | 'corporation'
  | 'company';

const COMPANY = ['CONG TY', 'CTY', 'C TY', 'CT', 'CONGTY', 'CO TY'];
const LIMITED = ['TRACH NHIEM HUU HAN', 'TNHH', 'TNHHH', 'TRACH NHIEM HH'];
/** Numbers lose their leading zeros before phrases are sought, so that `01 thành viên` is `1 thành viên`. */
const ONE_MEMBER = ['MOT THANH VIEN', '1 THANH VIEN', 'MTV', '1TV', '1 TV', '1TH', 'MOT TV', '1THANH VIEN'];
/** Companies of the State: `Công ty TNHH Nhà nước một thành viên`. */
const OF_STATE = ['', 'NHA NUOC', 'NN'];
const TWO_MEMBERS = joined(
  ['HAI THANH VIEN', '2 THANH VIEN', '2TV', '2 TV', 'HAI TV', 'NHIEU THANH VIEN'],
  ['', 'TRO LEN'],
).concat('2TVTL');
const JOINT_STOCK = ['CO PHAN', 'CP', 'CPHAN'];
const CORPORATION = ['TONG CONG TY', 'TONG CTY', 'TCT', 'TCTY'];
const BANK = ['NGAN HANG', 'NH', 'NHTM'];
const LIMITED_ONE = [...joined(LIMITED, OF_STATE, ONE_MEMBER), 'TNHHMTV', 'TNHH1TV'];
const LIMITED_TWO = joined(LIMITED, TWO_MEMBERS);

function joined(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>(
    (heads, list) => heads.flatMap((head) => list.map((tail) => `${head} ${tail}`.trim())),
    [''],
  );
}

type PhraseTable = readonly (readonly [form: LegalForm, phrases: readonly string[], activity?: string])[];

/**
 * Written forms, folded, that stand before the name. Whole phrases: single words such as CP or TN are never taken alone, nor `công ty HD`,
 * which the law lets partnerships write (art. 37) and of which nearly all are initials.
 */
const LEADING: PhraseTable = [
  [
    'limited-one-member',
    [
      ...joined(COMPANY, LIMITED_ONE),
      ...LIMITED_ONE,
      ...joined(COMPANY, ONE_MEMBER),
      ...joined(COMPANY, ONE_MEMBER, LIMITED),
      ...joined(CORPORATION, LIMITED_ONE),
      'CTTNHHMTV',
      'CTYTNHHMTV',
    ],
  ],
  ['limited-two-members', [...joined(COMPANY, LIMITED_TWO), ...LIMITED_TWO]],
  ['limited', [...joined(COMPANY, LIMITED), ...joined(CORPORATION, LIMITED), ...LIMITED, 'CTTNHH', 'CTYTNHH']],
  [
    'joint-stock',
    [
      ...joined(COMPANY, JOINT_STOCK),
      ...joined(CORPORATION, JOINT_STOCK),
      'CTCP',
      'TONG CTCP',
      'TCTCP',
      'CTYCP',
      'CTY C PHAN',
    ],
  ],
  ['partnership', joined(COMPANY, ['HOP DANH'])],
  ['private', ['DOANH NGHIEP TU NHAN', 'DNTN', 'DOANH NGHIEP TN', 'DN TU NHAN', 'DN TN', 'XI NGHIEP TU NHAN', 'XNTN']],
  ['household', ['HO KINH DOANH', 'HKD', 'HO KD', 'HO KINH DOANH CA THE', 'HKDCT', 'HO KD CA THE']],
  ['cooperative-union', ['LIEN HIEP HOP TAC XA', 'LIEN HIEP HTX', 'LHHTX']],
  ['cooperative-group', ['TO HOP TAC', 'THT']],
  ['cooperative', ['HOP TAC XA', 'HTX']],
  ['cooperative', ['QUY TIN DUNG NHAN DAN', 'QTDND', 'QUY TDND'], 'quỹ tín dụng nhân dân'],
  [
    'joint-stock',
    [
      ...joined(BANK, ['', 'THUONG MAI', 'TM'], JOINT_STOCK),
      ...joined(BANK, ['TMCP']),
      'NHTMCP',
      'TMCP',
      ...joined(['THUONG MAI'], JOINT_STOCK),
    ],
    'ngân hàng',
  ],
  [
    'limited-one-member',
    [...joined(BANK, ['', 'THUONG MAI', 'TM'], LIMITED_ONE), ...joined(['NGAN HANG'], ONE_MEMBER)],
    'ngân hàng',
  ],
  ['corporation', [...CORPORATION, 'TAP DOAN']],
  ['company', [...COMPANY.filter((word) => word !== 'CT'), 'CONG TY ME']],
];
/** Forms that stand behind the name; whole phrases, whatever stands before the name. */
const TRAILING: PhraseTable = [
  [
    'limited-one-member',
    [
      'ONE MEMBER CO LTD',
      'ONE MEMBER LIMITED LIABILITY COMPANY',
      'SINGLE MEMBER CO LTD',
      'ONE MEMBER COMPANY LIMITED',
      'SOLE MEMBER CO LTD',
      ...joined(COMPANY, LIMITED_ONE),
      ...LIMITED_ONE,
    ],
  ],
  ['limited-two-members', [...joined(COMPANY, LIMITED_TWO), ...LIMITED_TWO]],
  [
    'limited',
    [
      'CO LTD',
      'COMPANY LIMITED',
      'LIMITED LIABILITY COMPANY',
      'CO LIMITED',
      'COMPANY LTD',
      'LTD CO',
      'COLTD',
      'LLC',
      'LTD',
      'LIMITED',
      ...joined(COMPANY, LIMITED),
      ...LIMITED,
    ],
  ],
  [
    'joint-stock',
    [
      'JOINT STOCK COMPANY',
      'JOINT STOCK CO',
      'JOINT STOCKS COMPANY',
      'JOINT STOCK CORPORATION',
      'JSC',
      'HOLDINGS JSC',
      'CTCP',
      ...joined(COMPANY, JOINT_STOCK),
    ],
  ],
  ['partnership', joined(COMPANY, ['HOP DANH'])],
  ['private', ['PRIVATE ENTERPRISE', 'DOANH NGHIEP TU NHAN', 'DNTN']],
  ['household', ['HO KINH DOANH', 'HKD']],
  ['cooperative', ['COOPERATIVE', 'HOP TAC XA', 'HTX']],
  ['corporation', ['CORPORATION', 'CORP']],
  ['company', ['COMPANY', 'CONG TY', 'CTY']],
];
/** Behind the name, what says more of a company whose kind stands before it: `Công ty An Phát CP`, `Công ty TNHH An Phát MTV`. */
const COMPLETING: PhraseTable = [
  ['limited-one-member', ONE_MEMBER],
  ['limited-two-members', TWO_MEMBERS],
  ['joint-stock', JOINT_STOCK],
  ['partnership', ['HOP DANH']],
];
/** Between a company's line of business and its name: `Công ty Luật TNHH An Phát`. */
const INNER: PhraseTable = [
  ['limited-one-member', LIMITED_ONE],
  ['limited-two-members', LIMITED_TWO],
  ['limited', LIMITED],
  ['joint-stock', JOINT_STOCK],
  ['partnership', ['HOP DANH']],
];

export interface LegalFormPhrase {
  readonly form: LegalForm;
  /** How many words it takes. */
  readonly length: number;
  /** The line of business that the phrase states as well: `Ngân hàng TMCP`. */
  readonly activity?: string;
}

interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  meaning?: Omit<LegalFormPhrase, 'length'>;
}

/** Phrases word by word; the first table entry of a phrase counts. */
function compile(table: PhraseTable, order: (words: string[]) => string[]): PhraseNode {
  const root: PhraseNode = { next: new Map() };
  for (const [form, phrases, activity] of table) {
    for (const phrase of phrases) {
      let node = root;
      for (const word of order(phrase.split(' '))) {
        const next = node.next.get(word) ?? { next: new Map<string, PhraseNode>() };
        node.next.set(word, next);
        node = next;
      }
      node.meaning ??= activity === undefined ? { form } : { form, activity };
    }
  }
  return root;
}

const forward = (table: PhraseTable): PhraseNode => compile(table, (words) => words);
const backward = (table: PhraseTable): PhraseNode => compile(table, (words) => words.reverse());
const AT_HEAD = forward(LEADING);
const INSIDE = forward(INNER);
const AT_END = backward(TRAILING);
const COMPLETING_AT_END = backward(COMPLETING);

function longest(root: PhraseNode, words: readonly string[], start: number, step: 1 | -1): LegalFormPhrase | undefined {
  let node = root.next.get(words[start] ?? '');
  let meaning: PhraseNode['meaning'];
  let length = 0;
  for (let count = 1; node !== undefined; count++) {
    if (node.meaning !== undefined) [meaning, length] = [node.meaning, count];
    node = node.next.get(words[start + step * count] ?? '');
  }
  return meaning === undefined ? undefined : { ...meaning, length };
}

/** Words that go on a legal form at the head of which so many words stand as written; none where they begin no form. */
export function nextFormWords(words: readonly string[], count: number): Iterable<string> {
  let node: PhraseNode | undefined = AT_HEAD;
  for (let at = 0; at < count && node !== undefined; at++) node = node.next.get(words[at] ?? '');
  return node?.next.keys() ?? [];
}

/** The longest legal-form phrase that begins at a word. `words` are folded to A–Z. */
export function legalFormAt(words: readonly string[], at: number): LegalFormPhrase | undefined {
  return longest(AT_HEAD, words, at, 1);
}

/** The longest phrase at a word that completes `công ty` before it: `TNHH`, `cổ phần`. */
export function innerFormAt(words: readonly string[], at: number): LegalFormPhrase | undefined {
  return longest(INSIDE, words, at, 1);
}

/** The longest legal-form phrase that ends before `end`. */
export function legalFormBefore(words: readonly string[], end: number): LegalFormPhrase | undefined {
  return longest(AT_END, words, end - 1, -1);
}

/** The longest phrase that ends before `end` and says more of the form that stands before the name. */
export function completingFormBefore(words: readonly string[], end: number): LegalFormPhrase | undefined {
  return longest(COMPLETING_AT_END, words, end - 1, -1);
}
