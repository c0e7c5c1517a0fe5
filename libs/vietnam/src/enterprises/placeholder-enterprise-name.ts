import { foldDiacritics } from '../text/fold-diacritics';

/**
 * What stands for a buyer or payer that is no enterprise, folded. Invoices to consumers who give no name (Decree 123/2020/NĐ-CP art. 10), and what people write under "place of work"; values of this kind in lists of buyers, general knowledge.
 */
const NO_ENTERPRISE = new RegExp(
  `^(?:${[
    '(?:NGUOI MUA|KHACH|KHACH HANG|NGUOI MUA HANG|BEN MUA)(?: (?:LE|VANG LAI|MUA LE|CA NHAN))?(?: (?:KHONG|KO) (?:LAY|CUNG CAP|CO|YEU CAU|NHAN) .*)?',
    '(?:KHONG|KO) LAY (?:HOA DON|HD)(?: .*)?',
    '(?:BAN LE|BAN CHO (?:KHACH LE|NGUOI TIEU DUNG)|NGUOI TIEU DUNG)',
    '(?:(?:LAO DONG|LAM|KINH DOANH|NGHE|BUON BAN) )?TU DO',
    'O NHA|NOI TRO|HUU TRI|THAT NGHIEP|HOC SINH|SINH VIEN',
    '(?:CHUA|KHONG) (?:CO|DAT|RO) (?:TEN|DON VI|NOI LAM VIEC)(?: .*)?',
  ].join('|')})$`,
);

/** Whether an enterprise's name names none: `Khách lẻ`, `Người mua không lấy hóa đơn`, `Lao động tự do`. */
export const isPlaceholderEnterpriseName = (text: string): boolean => NO_ENTERPRISE.test(foldDiacritics(text));
