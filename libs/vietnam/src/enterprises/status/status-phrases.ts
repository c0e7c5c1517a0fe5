import type { EnterpriseStatus } from './enterprise-status';
import type { StatusEntry } from './status-lists';

/** What a phrase of a registry or tax office says: a status, or the entry of the official list that it stands for. */
export interface StatusPhrase {
  readonly status?: EnterpriseStatus;
  readonly entry?: Pick<StatusEntry, 'list' | 'code'>;
}

const tax = (code: string): StatusPhrase => ({ entry: { list: 'tax', code } });
const registration = (code: string): StatusPhrase => ({ entry: { list: 'registration', code } });

/** Words before a status that say whose or what it is. */
const SUBJECT = new RegExp(
  `^(?:(?:${
    'TINH TRANG PHAP LY|TINH TRANG|TRANG THAI|HOAT DONG(?= (?:DANG|TAM|NGUNG) )|NNT|NGUOI NOP THUE|DOANH NGHIEP|DN|CONG TY|CTY|' +
    'HO KINH DOANH|HKD|HO KD|DON VI|CO SO|TO CHUC|CHI NHANH|HOP TAC XA|HTX|HIEN NAY|HIEN|VAN CON|VAN|\\d{1,2}|DANG KY(?= TAM )'
  }) )+`,
);

/** `đang trong quá trình`, `đang chờ`, `đang tiến hành`. */
const UNDER_WAY =
  '(?:DANG|CHO|DANG CHO)(?: TRONG (?:QUA TRINH|THOI GIAN|GIAI DOAN))?(?: LAM| TIEN HANH| THUC HIEN)?(?: THU TUC)?';
const STOPPED = '(?:NGUNG|NGHI|DUNG|CHAM DUT)(?: (?:HOAT DONG|KINH DOANH|HD|KD|HOAT DONG KINH DOANH|HDKD|SXKD))?';
const CODE = '(?:MA SO THUE|MST|HIEU LUC MA SO THUE|HIEU LUC MST|MA SO DOANH NGHIEP|MSDN)';
const CLOSED = `(?:DONG|CHAM DUT|KHOA|HUY) ${CODE}`;
const FORMALITIES = `(?:HOAN THANH |HOAN TAT )?(?:THU TUC )?(?:${CLOSED}|CHAM DUT HIEU LUC(?: ${CODE})?|QUYET TOAN THUE)`;

/** In this order: the first one whose words begin the text counts, so what is more exact stands first. */
const PHRASES: readonly (readonly [begins: RegExp, says: StatusPhrase])[] = (
  [
    // Stopped, and whether the tax code is closed
    [`${STOPPED} (?:VA )?(?:NHUNG )?(?:DANG |CHUA )(?:LAM )?${FORMALITIES}`, tax('03')],
    [`${STOPPED} (?:VA )?(?:DA )?${FORMALITIES}`, tax('01')],
    [`(?:DA |BI |DA BI )${FORMALITIES}`, tax('01')],
    [`(?:${CODE}) (?:DA |BI |DA BI )?(?:DONG|KHOA|HUY|CHAM DUT|HET HIEU LUC)`, tax('01')],
    [`${CLOSED}`, tax('01')],
    [`${UNDER_WAY} (?:${CLOSED}|CHAM DUT)`, tax('03')],
    // Suspended
    [
      '(?:NGUNG|NGHI|DUNG)(?: (?:HOAT DONG|KINH DOANH|HD|KD|HDKD|SXKD))+ (?:CO THOI HAN|TAM THOI)',
      { status: 'suspended' },
    ],
    [
      '(?:DANG |DA )?TAM (?:NGUNG|NGHI|DUNG)(?: (?:HOAT DONG|KINH DOANH|HD|KD|HDKD|SXKD))*(?: CO THOI HAN)?',
      { status: 'suspended' },
    ],
    ['(?:DANG |DA )?TAM DONG CUA', { status: 'suspended' }],
    ['(?:DANG )?(?:BI )?DINH CHI(?: (?:HOAT DONG|KINH DOANH|HD|KD))?', { status: 'suspended' }],
    // Gone from the address
    [
      '(?:DA )?(?:KHONG|NGUNG)(?: CON)?(?: HOAT DONG| KINH DOANH| HDKD| SXKD| HD| KD)+ TAI (?:DIA CHI|TRU SO)',
      { status: 'not-at-address' },
    ],
    ['(?:DA )?(?:BO|ROI|BO TRON|TRON)(?: KHOI)? (?:DIA CHI|DIA DIEM|TRU SO)', { status: 'not-at-address' }],
    ['(?:DA )?BO TRON', { status: 'not-at-address' }],
    ['KHONG (?:TIM THAY|TON TAI) TAI (?:DIA CHI|TRU SO)', { status: 'not-at-address' }],
    // Bankrupt
    ['(?:DANG |CHO |BI |DA )*(?:LAM |MO |TIEN HANH )?(?:THU TUC )?(?:TUYEN BO )?PHA SAN', { status: 'bankrupt' }],
    [`${UNDER_WAY} (?:TUYEN BO )?PHA SAN`, { status: 'bankrupt' }],
    // Under dissolution
    [`${UNDER_WAY} (?:GIAI THE|CHAM DUT|DONG (?:MST|MA SO THUE))`, { status: 'dissolving' }],
    ['(?:DA |DANG )?(?:BI )?(?:CHIA|HOP NHAT|SAP NHAP)', registration('4')],
    ['(?:DA )?(?:BI )?THU HOI(?: (?:GIAY|GCN|GIAY CHUNG NHAN|GIAY PHEP|DANG KY|DKKD|GPKD))?', { status: 'dissolving' }],
    // Ended
    ['(?:DA )?(?:GIAI THE|CHAM DUT|NGUNG HOAN TOAN|NGUNG HAN|DONG CUA)', { status: 'dissolved' }],
    ['(?:DA )?(?:NGUNG|NGHI|DUNG)(?: HAN)? (?:HOAT DONG|KINH DOANH|HD|KD|HDKD|SXKD)', { status: 'dissolved' }],
    // In being
    ['(?:DA )?CHUYEN (?:CO QUAN THUE|CQT)', tax('02')],
    ['(?:DA )?(?:DUOC )?CAP (?:MA SO THUE|MST)', tax('00')],
    ['(?:DANG )?CHO XAC MINH', tax('09')],
    ['(?:CHUA|DANG CHO) HOAT DONG', tax('00')],
    ['(?:DANG|CON|DA|VAN CON|VAN|CO)? ?(?:HOAT DONG|KINH DOANH)', { status: 'active' }],
    ['(?:DANG|CON|VAN CON|VAN|CO) (?:HD|HDKD|KD|SXKD)', { status: 'active' }],
    [
      '(?:DA )?(?:DUOC )?(?:KHOI PHUC|MO LAI)(?: (?:MST|MA SO THUE|HOAT DONG|TINH TRANG PHAP LY))?',
      { status: 'active' },
    ],
    ['(?:DA )?HUY(?: BO)? QUYET DINH (?:GIAI THE|THU HOI)', { status: 'active' }],
    ['(?:DA )?KHONG CON TON TAI|CLOSED|CEASED|TERMINATED', { status: 'dissolved' }],
    ['(?:BINH THUONG|ACTIVE|OPERATING|IN OPERATION|CON HIEU LUC|MOI THANH LAP)', { status: 'active' }],
  ] as const
).map(([begins, says]) => [new RegExp(`^(?:${begins})(?![A-Z0-9])`), says]);

/** Behind "đang hoạt động" these say otherwise, so that the whole says nothing. */
const AGAINST_ACTIVE = /\b(?:NHUNG|KHONG|GIAI THE|TAM NGUNG|TAM NGHI|NGUNG|PHA SAN|THU HOI|BO DIA CHI)\b/;

/** Reads a phrase, folded to A–Z, whatever stands behind its first words (a term, an article). `undefined` when none is known. */
export function statusPhrase(folded: string): StatusPhrase | undefined {
  const said = folded.replace(SUBJECT, '');
  const phrase = PHRASES.find(([begins]) => begins.test(said))?.[1];
  return phrase?.status === 'active' && AGAINST_ACTIVE.test(said) ? undefined : phrase;
}
