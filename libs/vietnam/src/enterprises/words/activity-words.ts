/** Lines of business as they stand in enterprise names, folded phrase → canonical Vietnamese. Abbreviations have no dots here. */
const ACTIVITIES: ReadonlyMap<string, string> = new Map(
  (
    'thương mại:TM,THUONG MAI,TRADING|dịch vụ:DV,DICH VU,SERVICE,SERVICES|sản xuất:SX,SAN XUAT|xây dựng:XD,XAY DUNG,XAY LAP|' +
    'đầu tư:DT,DAU TU|phát triển:PT,PHAT TRIEN|vận tải:VT,VAN TAI,VAN CHUYEN|xuất nhập khẩu:XNK,XUAT NHAP KHAU,IMPORT EXPORT|' +
    'xuất khẩu:XK,XUAT KHAU|nhập khẩu:NK,NHAP KHAU|kinh doanh:KD,KINH DOANH|du lịch:DL,DU LICH,LU HANH|tư vấn:TV,TU VAN|' +
    'thiết kế:TK,THIET KE|kỹ thuật:KT,KY THUAT,KI THUAT|công nghệ:CONG NGHE|công nghệ thông tin:CNTT,CONG NGHE THONG TIN|xổ số kiến thiết:XSKT,XO SO KIEN THIET|công nghiệp:CONG NGHIEP|cơ khí:CK,CO KHI|' +
    'bất động sản:BDS,BAT DONG SAN|địa ốc:DIA OC|nông nghiệp:NN,NONG NGHIEP|nông sản:NONG SAN|thủy sản:TS,THUY SAN,THUI SAN|' +
    'lâm sản:LAM SAN|khoáng sản:KHOANG SAN|thực phẩm:TP,THUC PHAM|dược phẩm:DP,DUOC PHAM|mỹ phẩm:MY PHAM,MI PHAM|may mặc:MAY MAC|' +
    'dệt may:DET MAY|in ấn:IN AN|quảng cáo:QC,QUANG CAO|truyền thông:TRUYEN THONG|giải pháp:GIAI PHAP|phần mềm:PHAN MEM|' +
    'tin học:TIN HOC|viễn thông:VIEN THONG|điện tử:DIEN TU|điện lạnh:DIEN LANH|điện máy:DIEN MAY|nội thất:NOI THAT|' +
    'trang trí:TRANG TRI|giáo dục:GD,GIAO DUC|đào tạo:DAO TAO|y tế:YT,Y TE|môi trường:MT,MOI TRUONG|giao nhận:GN,GIAO NHAN|' +
    'kho vận:KHO VAN,LOGISTICS|chế biến:CB,CHE BIEN|bao bì:BAO BI|vật liệu xây dựng:VLXD,VAT LIEU XAY DUNG|' +
    'thiết bị:TB,THIET BI|vật tư:VAT TU|hóa chất:HOA CHAT|nhà hàng:NHA HANG|khách sạn:KS,KHACH SAN|bảo vệ:BAO VE|' +
    'thi công:THI CONG|quản lý:QUAN LY|tổng hợp:TH,TONG HOP|ngân hàng:NGAN HANG,NGAN HANG THUONG MAI'
  )
    .split('|')
    .flatMap((row) => {
      const [canonical = '', phrases = ''] = row.split(':');
      return phrases.split(',').map((phrase) => [phrase, canonical] as const);
    }),
);

/** Kinds of companies that are no line of business before a name (`Chứng khoán Hoa Sen` is a name), folded. */
const TRADES: ReadonlySet<string> = new Set(
  (
    'CHUNG KHOAN,BAO HIEM,TAI CHINH,QUAN LY QUY,KIEM TOAN,XI MANG,CAP NUOC,DIEN LUC,CAO SU,MIA DUONG,DUOC,DUOC LIEU,THEP,GACH,' +
    'HANG KHONG,HANG HAI,CANG,THAN,XANG DAU,DAU KHI,THUY DIEN,NHIET DIEN,THUY LOI,MOI TRUONG DO THI,CONG TRINH DO THI,CHO THUE TAI CHINH,' +
    'LUONG THUC,PHAN BON,BIA,RUOU BIA,GIAY,SUA,NHUA,SON,GO,DET,MAY,BENH VIEN,VANG BAC DA QUY,SACH,XUAT BAN'
  ).split(','),
);
const MOST_WORDS_OF_TRADE = 4;

/** How many words of a kind of company stand at a word; 0 where none does. */
export function tradeAt(words: readonly string[], at: number): number {
  for (let length = MOST_WORDS_OF_TRADE; length > 0; length--) {
    if (TRADES.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** Abbreviations that are as often the letters of a proper name (`TH True Milk`): they count beside another line of business only. */
const MAY_BE_NAMES = new Set('TH VT DT PT MT KT TK CK NN GD DL CB TV QC TB TP NK DP TS YT GN'.split(' '));
/** Abbreviations that count wherever they stand in a name. */
const ANYWHERE = new Set('TM DV SX XD XNK KD VLXD BDS CNTT XSKT'.split(' '));

export interface ActivityPhrase {
  readonly canonical: string;
  /** How many words it takes. */
  readonly length: number;
  readonly mayBeName: boolean;
  /** One abbreviated word. */
  readonly isAbbreviated: boolean;
}

interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  canonical?: string;
}

/** The phrases word by word. */
const ROOT: PhraseNode = { next: new Map() };
for (const [phrase, canonical] of ACTIVITIES) {
  let node = ROOT;
  for (const word of phrase.split(' ')) {
    const next = node.next.get(word) ?? { next: new Map<string, PhraseNode>() };
    node.next.set(word, next);
    node = next;
  }
  node.canonical ??= canonical;
}

/** An activity phrase at a word, longest first: canonical text and how many words it takes. */
export function activityAt(words: readonly string[], at: number): ActivityPhrase | undefined {
  let node: PhraseNode | undefined = ROOT;
  let found: ActivityPhrase | undefined;
  for (let length = 1; ; length++) {
    node = node.next.get(words[at + length - 1] ?? '');
    if (node === undefined) return found;
    if (node.canonical !== undefined) found = phraseOf(node.canonical, length, words[at] ?? '');
  }
}

function phraseOf(canonical: string, length: number, first: string): ActivityPhrase {
  const mayBeName = length === 1 && MAY_BE_NAMES.has(first);
  return { canonical, length, mayBeName, isAbbreviated: length === 1 && isAbbreviation(first) };
}

/** Whether a word is an abbreviated line of business, sure or not. */
export const isAbbreviation = (folded: string): boolean => MAY_BE_NAMES.has(folded) || ANYWHERE.has(folded);
