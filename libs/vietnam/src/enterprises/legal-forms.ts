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
const LIMITED = ['TRACH NHIEM HUU HAN', 'TNHH', 'T N H H', 'TNHHH', 'TRACH NHIEM HH'];
const ONE_MEMBER = ['MOT THANH VIEN', '1 THANH VIEN', 'MTV', '1TV', '1 TV', 'M T V', '1TH', 'MOT TV'];
const TWO_MEMBERS = [
  'HAI THANH VIEN TRO LEN',
  'HAI THANH VIEN',
  '2 THANH VIEN TRO LEN',
  '2 THANH VIEN',
  '2TV',
  'HAI TV',
  '2TVTL',
];
const JOINT_STOCK = ['CO PHAN', 'CP', 'C P'];
const CORPORATION = ['TONG CONG TY', 'TONG CTY', 'TCT', 'TCTY'];

const joined = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>((heads, list) => heads.flatMap((head) => list.map((tail) => `${head} ${tail}`.trim())), ['']);

/** Written forms, folded, that stand before the name. Whole phrases: single words such as CP or TN are never taken alone. */
const LEADING: readonly (readonly [form: LegalForm, phrases: readonly string[]])[] = [
  [
    'limited-one-member',
    [
      ...joined(COMPANY, LIMITED, ONE_MEMBER),
      ...joined(LIMITED, ONE_MEMBER),
      ...joined(COMPANY, ONE_MEMBER),
      ...joined(CORPORATION, LIMITED, ONE_MEMBER),
    ],
  ],
  ['limited-two-members', [...joined(COMPANY, LIMITED, TWO_MEMBERS), ...joined(LIMITED, TWO_MEMBERS)]],
  ['limited', [...joined(COMPANY, LIMITED), ...joined(CORPORATION, LIMITED), 'TNHH', 'CTTNHH', 'CTYTNHH']],
  [
    'joint-stock',
    [...joined(COMPANY, JOINT_STOCK), ...joined(CORPORATION, JOINT_STOCK), 'CTCP', 'TCTCP', 'CTYCP', 'CTY C PHAN'],
  ],
  ['partnership', joined(COMPANY, ['HOP DANH', 'HD'])],
  [
    'private',
    ['DOANH NGHIEP TU NHAN', 'DNTN', 'DOANH NGHIEP TN', 'DN TU NHAN', 'DN TN', 'D N T N', 'XI NGHIEP TU NHAN'],
  ],
  ['household', ['HO KINH DOANH', 'HKD', 'HO KD', 'HO KINH DOANH CA THE', 'HKDCT']],
  ['cooperative-union', ['LIEN HIEP HOP TAC XA', 'LIEN HIEP HTX', 'LHHTX']],
  ['cooperative-group', ['TO HOP TAC', 'THT']],
  ['cooperative', ['HOP TAC XA', 'HTX', 'H T X']],
  ['corporation', [...CORPORATION, 'TAP DOAN']],
  ['company', COMPANY.filter((word) => word !== 'CT')],
];
/** Foreign forms that stand behind the name. */
const TRAILING: readonly (readonly [form: LegalForm, phrases: readonly string[]])[] = [
  [
    'limited-one-member',
    [
      'ONE MEMBER CO LTD',
      'ONE MEMBER LIMITED LIABILITY COMPANY',
      'SINGLE MEMBER CO LTD',
      'ONE MEMBER COMPANY LIMITED',
      'SOLE MEMBER CO LTD',
    ],
  ],
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
      'J S C',
      'CTCP',
      'CONG TY CO PHAN',
      'CTY CP',
      'CONG TY CP',
      'HOLDINGS JSC',
    ],
  ],
  ['limited', ['CONG TY TNHH', 'CTY TNHH']],
  ['private', ['PRIVATE ENTERPRISE']],
  ['cooperative', ['COOPERATIVE']],
  ['corporation', ['CORPORATION', 'CORP']],
  ['company', ['COMPANY']],
];

export interface LegalFormPhrase {
  readonly form: LegalForm;
  /** How many words it takes. */
  readonly length: number;
}

interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  form?: LegalForm;
}

/** Phrases word by word; the first table entry of a phrase counts. */
function compile(table: typeof LEADING, order: (words: string[]) => string[]): PhraseNode {
  const root: PhraseNode = { next: new Map() };
  for (const [form, phrases] of table) {
    for (const phrase of phrases) {
      let node = root;
      for (const word of order(phrase.split(' '))) {
        const next = node.next.get(word) ?? { next: new Map<string, PhraseNode>() };
        node.next.set(word, next);
        node = next;
      }
      node.form ??= form;
    }
  }
  return root;
}

const FORWARD = compile(LEADING, (words) => words);
const BACKWARD = compile(TRAILING, (words) => words.reverse());

function longest(root: PhraseNode, words: readonly string[], start: number, step: 1 | -1): LegalFormPhrase | undefined {
  let node: PhraseNode | undefined = root;
  let found: LegalFormPhrase | undefined;
  for (let length = 1; ; length++) {
    node = node.next.get(words[start + step * (length - 1)] ?? '');
    if (node === undefined) return found;
    if (node.form !== undefined) found = { form: node.form, length };
  }
}

/** The longest legal-form phrase that begins at a word. `words` are folded to A–Z. */
export function legalFormAt(words: readonly string[], at: number): LegalFormPhrase | undefined {
  return longest(FORWARD, words, at, 1);
}

/** The longest foreign legal-form phrase that ends before `end`. */
export function legalFormBefore(words: readonly string[], end: number): LegalFormPhrase | undefined {
  return longest(BACKWARD, words, end - 1, -1);
}
