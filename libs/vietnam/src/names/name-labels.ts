import { foldDiacritics } from '../text/fold-diacritics';
import { syllableKeys } from '../text/syllable-key';

/** Version of the list of labels of names. */
export const NAME_LABELS_VERSION = '2026-11-29';

/**
 * What forms print in front of a name with a colon or a dash behind it, in full spelling; met without marks too. Circular 04/2024/TT-BTP (civil
 * status: họ, chữ đệm, tên), Circular 10/2024/TT-BTNMT (land), household books and lists of hospitals; general knowledge.
 */
const NAME_LABELS: readonly string[] = (
  'họ,tên,họ tên,họ và tên,họ tên khai sinh,họ và tên khai sinh,tên khai sinh,họ chữ đệm tên,họ chữ đệm và tên,họ chữ đệm tên khai sinh,' +
  'họ chữ đệm và tên khai sinh,họ tên đệm và tên,tên đầy đủ,họ tên đầy đủ,tên người,họ tên người,tên gọi,full name,name,' +
  'con,con trai,con gái,con nuôi,con đẻ,con ruột,con đầu,con cả,con trưởng,con thứ,con út,con rể,con dâu,các con,' +
  'cháu,cháu nội,cháu ngoại,cháu ruột,cháu trai,cháu gái,em,em ruột,em trai,em gái,em bé,bé,bé trai,bé gái,trẻ,trẻ em,' +
  'anh,anh trai,anh ruột,chị,chị gái,chị ruột,ông,bà,ông nội,ông ngoại,bà nội,bà ngoại,cô,chú,bác,cậu,dì,thím,mợ,' +
  'vợ,chồng,vợ chồng,cha,mẹ,bố,cha đẻ,mẹ đẻ,bố đẻ,cha nuôi,mẹ nuôi,bố nuôi,cha ruột,mẹ ruột,bố ruột,cha vợ,mẹ vợ,bố vợ,cha chồng,mẹ chồng,' +
  'bố chồng,chủ hộ,chủ đất,chủ nhà,chủ sử dụng,chủ sử dụng đất,người sử dụng đất,người sử dụng,chủ sở hữu,người sở hữu,đồng sở hữu,đồng sử dụng,' +
  'người quản lý,người thừa kế,người thuê,chủ doanh nghiệp,chủ cơ sở,người nộp thuế,nnt,đại diện,người đại diện,đại diện pháp luật,' +
  'người đại diện pháp luật,người đại diện theo pháp luật,đại diện theo pháp luật,đdpl,giám đốc,tổng giám đốc,' +
  'csh,csd,csdđ,nguyên đơn,bị đơn,bị cáo,bị can,bên a,bên b,bên mua,bên bán,bên chuyển nhượng,bên nhận chuyển nhượng,người mua,người bán,' +
  'người nhận,người gửi,người có đất,chủ xe,chủ nhiệm,thân nhân,người phụ thuộc,tên khách hàng,' +
  'bệnh nhân,bn,người bệnh,nạn nhân,sản phụ,khách,khách hàng,kh,công dân,học sinh,sinh viên,nhân viên,người lao động,đối tượng,' +
  'người khai,người yêu cầu,người giám hộ,giám hộ,uq,ủy quyền,người ủy quyền,người được ủy quyền,người đứng tên,đứng tên,chủ tài khoản,người được khai sinh,người chết,người mất,người thân,người liên hệ,chủ thẻ,mr,mrs,ms,miss'
).split(',');
const FOLDED: ReadonlySet<string> = new Set(NAME_LABELS.map(foldDiacritics));
/** Of a child: a form of address behind it begins the name of a parent (`Con: bà …`). */
const OF_A_CHILD = /^(?:CON|CHAU|BE|TRE|EM BE)\b/;
const PARENT = /^(?:bà|mẹ|chị|cô|sản phụ|sp|ông|anh|ba|me|chi)\s/i;

const LABELLED = /^([\p{L}\p{M} ,/().]{1,50}?)(?:\s+(?:là|la))?(?:\s*:|\s+[-–—])\s*(?=\p{L})/u;
const SAID = /^([\p{L}\p{M} ]{1,20}?)\s+là\s+(?=\p{Lu})/u;

/** A name without the label in front of it: `Họ, chữ đệm, tên: …`, `Con: Nguyễn Văn An`, `Con là Lê Thị Hoa`; `undefined` where none stands. */
export function withoutNameLabel(text: string): string | undefined {
  const [whole, label = ''] = LABELLED.exec(text) ?? SAID.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const folded = foldDiacritics(label);
  const rest = text.slice(whole.length);
  if (!isLabel(folded) || (OF_A_CHILD.test(folded) && PARENT.test(rest))) return undefined;
  // `An - Nguyễn`: with a dash alone a word that may be a name is no label.
  return whole.includes(':') || !isBareName(label) ? rest : undefined;
}

/** `Họ tên KH`, `Tên chủ hộ`: of whom the name is. */
const NAME_OF = /^(?:HO TEN|HO VA TEN|TEN) /;
const isLabel = (folded: string): boolean =>
  FOLDED.has(folded) || (NAME_OF.test(folded) && FOLDED.has(folded.replace(NAME_OF, '')));

/** Without marks `Ho`, `Ba`, `Chu` and others are family names. */
const isBareName = (label: string): boolean =>
  /^[ -~]*$/.test(label) && !label.includes(' ') && syllableKeys(label).plain !== 'CON';
