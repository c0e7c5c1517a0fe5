import { foldDiacritics } from '../text/fold-diacritics';

/** What signs of shops begin with. */
const KINDS_OF_SHOPS = wordsOf(
  'cửa hàng,cửa hiệu,quán,tiệm,tạp hóa,bách hóa,nhà hàng,nhà nghỉ,nhà trọ,nhà thuốc,quầy thuốc,hiệu thuốc,đại lý,xưởng,cơ sở,gara,ga ra,lò,shop,salon,' +
    'sạp,ki ốt,kiốt,cà phê,cafe,karaoke,phòng khám,phòng trọ,thu mua,hớt tóc,cắt tóc,giặt là,giặt ủi,sửa xe,rửa xe,sửa chữa,may đo,hủ tiếu,bún,phở,cơm,trà sữa,' +
    'photocopy,internet,bida,bi a,spa,siêu thị,điện thoại,vật liệu xây dựng,vựa,trại,trang trại,hiệu,hàng ăn,ăn uống,giải khát,massage,homestay,bánh mì',
);
/** … and what they say of the trade beside. */
const TRADES_OF_SHOPS = wordsOf(
  'ô tô,xe máy,xe đạp,bánh mì,bánh kẹo,thời trang,quần áo,giày dép,mộc,giấy,nhôm kính,cơ khí,sắt thép,hàn,may,điện tử,điện lạnh,điện nước,điện dân dụng,' +
    'vàng bạc,mỹ phẩm,tóc,nhậu,ăn,nước,hải sản,thực phẩm,rau quả,trái cây,nông sản,phân bón,thuốc,thuốc tây,thức ăn chăn nuôi,gạo,thịt,cá,sữa,hoa tươi,' +
    'vàng,đồ gỗ,văn phòng phẩm,sách,máy tính,nội thất,xăng dầu,gas,bia,rượu,dịch vụ,thương mại,kinh doanh,sản xuất,buôn bán,bán lẻ,tổng hợp,phụ tùng,sơn,dừa,tiêu,cao su',
);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(foldDiacritics));
}

const LONGEST_PHRASE = 4;

/** How many words of a phrase stand at a word, 0 where none does; the last word of a name is none. */
function wordsOfPhrase(words: readonly string[], at: number, phrases: readonly ReadonlySet<string>[]): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at - 1); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (phrases.some((known) => known.has(phrase))) return length;
  }
  return 0;
}

/** Whether a name in A–Z begins like the sign of a shop: `QUAN COM NAM`. */
export const isShopSign = (folded: string): boolean => wordsOfPhrase(folded.split(' '), 0, [KINDS_OF_SHOPS]) > 0;

/** How many words of the trade a sign begins with; all but its last word at most. */
function wordsOfTrade(folded: readonly string[]): number {
  let at = 0;
  for (;;) {
    const length = wordsOfPhrase(folded, at, [KINDS_OF_SHOPS, TRADES_OF_SHOPS]);
    if (length === 0) return at;
    at += length;
  }
}

/** The words of a sign in A–Z that tell the shop from others of its trade: `NAM` of `QUAN COM NAM`. */
export function tellingWordsOfSign(folded: string): readonly string[] {
  const words = folded.split(' ').filter((word) => word !== '');
  return words.slice(wordsOfTrade(words));
}

/** A sign without the words of the trade that it begins with, as written: `Nguyễn Thị Nga` of `Tiệm vàng Nguyễn Thị Nga`. */
export function afterTrade(name: string): string {
  const words = name.split(' ');
  const folded = words.map(foldDiacritics);
  return isShopSign(folded.join(' ')) ? words.slice(wordsOfTrade(folded)).join(' ') : name;
}
