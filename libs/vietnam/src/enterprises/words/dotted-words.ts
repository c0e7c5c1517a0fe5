import { foldWord } from '../../text/fold-diacritics';

/** Upper case, so that it meets no key with marks. */
const foldedDotted = (start: string, second: string): string => `${foldWord(start)}.${foldWord(second)}`;

/** Words of two, of legal forms as well, of which the first is written by its first letters and a dot: `Th.mại`, `D.vụ`, `C.phần`. */
const DOTTED: ReadonlyMap<string, string> = dottedWords(
  (
    'thương mại,dịch vụ,sản xuất,xây dựng,xây lắp,đầu tư,phát triển,vận tải,xuất khẩu,nhập khẩu,kinh doanh,du lịch,tư vấn,thiết kế,kỹ thuật,công nghệ,' +
    'công nghiệp,cơ khí,nông nghiệp,nông sản,thủy sản,lâm sản,khoáng sản,thực phẩm,dược phẩm,mỹ phẩm,quảng cáo,truyền thông,điện tử,' +
    'giáo dục,môi trường,chế biến,thiết bị,vật tư,hóa chất,khách sạn,tổng hợp,cổ phần,tư nhân,trách nhiệm,hữu hạn,doanh nghiệp,chi nhánh,công ty'
  ).split(','),
);

function dottedWords(phrases: readonly string[]): ReadonlyMap<string, string> {
  const wholes = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const [first = '', second = ''] = phrase.split(' ');
    const letters = /^(?:[cgknpt]h|tr|gi|.)/u.exec(first)?.[0] ?? '';
    for (const start of new Set([letters, letters.charAt(0)])) {
      for (const key of [`${start}.${second}`, foldedDotted(start, second)])
        wholes.set(key, (wholes.get(key) ?? new Set()).add(first));
    }
  }
  return new Map([...wholes].flatMap(([key, [first = '', ...others]]) => (others.length === 0 ? [[key, first]] : [])));
}

/** The whole word of `Th.` before `mại`; `undefined` where the letters may be anything else. */
export function dottedWord(start: string, second: string): string | undefined {
  const isBare = foldWord(start + second) === (start + second).toUpperCase();
  return DOTTED.get(isBare ? foldedDotted(start, second) : `${start.toLowerCase()}.${second.toLowerCase()}`);
}
