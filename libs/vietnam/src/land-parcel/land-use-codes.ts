/**
 * Land-use codes: the list of Circular 27/2018/TT-BTNMT, and the codes that Circular 08/2024/TT-BTNMT
 * was seen to change. The complete list of 2024 was not found, so an unknown code is only flagged.
 */
export const LAND_USE_CODES: ReadonlyMap<string, string> = new Map(
  (
    'NNP Nhóm đất nông nghiệp|SXN Đất sản xuất nông nghiệp|CHN Đất trồng cây hàng năm|LUA Đất trồng lúa|' +
    'LUC Đất chuyên trồng lúa nước|LUK Đất trồng lúa còn lại|LUN Đất trồng lúa nương|HNK Đất trồng cây hàng năm khác|' +
    'BHK Đất bằng trồng cây hàng năm khác|NHK Đất nương rẫy trồng cây hàng năm khác|CLN Đất trồng cây lâu năm|' +
    'LNP Đất lâm nghiệp|RSX Đất rừng sản xuất|RPH Đất rừng phòng hộ|RDD Đất rừng đặc dụng|NTS Đất nuôi trồng thủy sản|' +
    'LMU Đất làm muối|NKH Đất nông nghiệp khác|PNN Nhóm đất phi nông nghiệp|OCT Đất ở|ONT Đất ở tại nông thôn|' +
    'ODT Đất ở tại đô thị|CDG Đất chuyên dùng|TSC Đất xây dựng trụ sở cơ quan|CQP Đất quốc phòng|CAN Đất an ninh|' +
    'DSN Đất xây dựng công trình sự nghiệp|DTS Đất xây dựng trụ sở của tổ chức sự nghiệp|DVH Đất xây dựng cơ sở văn hóa|' +
    'DXH Đất xây dựng cơ sở dịch vụ xã hội|DYT Đất xây dựng cơ sở y tế|DGD Đất xây dựng cơ sở giáo dục và đào tạo|' +
    'DTT Đất xây dựng cơ sở thể dục thể thao|DKH Đất xây dựng cơ sở khoa học và công nghệ|' +
    'DNG Đất xây dựng cơ sở ngoại giao|DSK Đất xây dựng công trình sự nghiệp khác|' +
    'CSK Đất sản xuất, kinh doanh phi nông nghiệp|SKK Đất khu công nghiệp|SKN Đất cụm công nghiệp|SKT Đất khu chế xuất|' +
    'TMD Đất thương mại, dịch vụ|SKC Đất cơ sở sản xuất phi nông nghiệp|SKS Đất sử dụng cho hoạt động khoáng sản|' +
    'SKX Đất sản xuất vật liệu xây dựng, làm đồ gốm|CCC Đất có mục đích công cộng|DGT Đất giao thông|DTL Đất thủy lợi|' +
    'DDT Đất có di tích lịch sử - văn hóa|DDL Đất có danh lam thắng cảnh|DSH Đất sinh hoạt cộng đồng|' +
    'DKV Đất khu vui chơi, giải trí công cộng|DNL Đất công trình năng lượng|DBV Đất công trình bưu chính, viễn thông|' +
    'DCH Đất chợ|DRA Đất bãi thải, xử lý chất thải|DCK Đất công trình công cộng khác|TON Đất cơ sở tôn giáo|' +
    'TIN Đất cơ sở tín ngưỡng|NTD Đất nghĩa trang, nhà tang lễ, nhà hỏa táng|SON Đất sông, ngòi, kênh, rạch, suối|' +
    'MNC Đất có mặt nước chuyên dùng|PNK Đất phi nông nghiệp khác|CSD Nhóm đất chưa sử dụng|BCS Đất bằng chưa sử dụng|' +
    'DCS Đất đồi núi chưa sử dụng|NCS Núi đá không có rừng cây|MVB Đất có mặt nước ven biển|' +
    'MVT Đất mặt nước ven biển nuôi trồng thủy sản|MVR Đất mặt nước ven biển có rừng ngập mặn|' +
    'MVK Đất mặt nước ven biển có mục đích khác'
  )
    .split('|')
    .map((row) => [row.slice(0, 3), row.slice(4)] as const),
);

interface FormerLandUse {
  readonly title: string;
  /** The code that took its place; absent where several did, and the old one stays what is known. */
  readonly successor?: string;
}

/**
 * Codes of before 2014: statistics and maps of land (Circular 08/2007/TT-BTNMT), maps and certificates (Circular 55/2013/TT-BTNMT, table
 * 11), until Circulars 25/2014 and 28/2014/TT-BTNMT took kinds together. Each has the code that stands for it since, where it is one.
 */
export const FORMER_LAND_USE_CODES: ReadonlyMap<string, FormerLandUse> = new Map(
  (
    'COC HNK Đất cỏ dùng vào chăn nuôi|LNC CLN Đất trồng cây công nghiệp lâu năm|LNQ CLN Đất trồng cây ăn quả lâu năm|' +
    'LNK CLN Đất trồng cây lâu năm khác|RSN RSX Đất có rừng tự nhiên sản xuất|RST RSX Đất có rừng trồng sản xuất|' +
    'RSK RSX Đất khoanh nuôi phục hồi rừng sản xuất|RSM RSX Đất trồng rừng sản xuất|RPN RPH Đất có rừng tự nhiên phòng hộ|' +
    'RPT RPH Đất có rừng trồng phòng hộ|RPK RPH Đất khoanh nuôi phục hồi rừng phòng hộ|RPM RPH Đất trồng rừng phòng hộ|' +
    'RDN RDD Đất có rừng tự nhiên đặc dụng|RDT RDD Đất có rừng trồng đặc dụng|RDK RDD Đất khoanh nuôi phục hồi rừng đặc dụng|' +
    'RDM RDD Đất trồng rừng đặc dụng|TSL NTS Đất nuôi trồng thủy sản nước lợ, mặn|TSN NTS Đất chuyên nuôi trồng thủy sản nước ngọt|' +
    'OTC OCT Đất ở|CTS – Đất trụ sở cơ quan, công trình sự nghiệp|TSK – Đất trụ sở khác|CQA – Đất quốc phòng, an ninh|' +
    'DNT – Đất để chuyển dẫn năng lượng, truyền thông|TTN – Đất tôn giáo, tín ngưỡng|SMN – Đất sông suối và mặt nước chuyên dùng'
  )
    .split('|')
    .map((row) => {
      const successor = row.slice(4, row.indexOf(' ', 4));
      const title = row.slice(row.indexOf(' ', 4) + 1);
      return [row.slice(0, 3), successor === '–' ? { title } : { title, successor }] as const;
    }),
);

/** Kinds that the list parts further: registers of one plot name the whole or the part, and a hamlet that becomes a ward has urban homes. */
const PARTS_OF_KINDS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['OCT', 'ONT ODT'],
      ['LUA', 'LUC LUK LUN'],
      ['HNK', 'BHK NHK'],
    ] as const
  ).flatMap(([kind, parts]) => parts.split(' ').map((part) => [part, kind] as const)),
);

/** The kind that a code is part of (`ODT` → `OCT`), else the code itself. */
export const landUseKind = (code: string): string => PARTS_OF_KINDS.get(code) ?? code;

/** Whether a code is of the list in force, or one of before 2014 that no single code took the place of. */
export function isLandUseCode(code: string): boolean {
  const former = FORMER_LAND_USE_CODES.get(code);
  return LAND_USE_CODES.has(code) || (former !== undefined && former.successor === undefined);
}

/**
 * What old certificates and people write, and the code meant. `T` may be rural or urban, so it is the group OCT, as `SXKD` is the group CSK.
 * General knowledge of medium confidence.
 */
export const OLD_LAND_USE_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'OCT:T,THO CU,DAT THO CU,DAT O|ONT:DAT O NONG THON,THO CU NONG THON,DAT THO CU NONG THON|' +
    'ODT:DAT O DO THI,THO CU DO THI,DAT THO CU DO THI|CLN:V,VUON,DAT VUON,VUON TAP,DAT VUON TAP,CAY LAU NAM,DAT CAY LAU NAM,' +
    'CAY AN QUA,DAT CAY AN QUA,DAT TRONG CAY AN QUA|LUA:LUA,DAT LUA,RUONG,DAT RUONG,RUONG LUA,DAT RUONG LUA|' +
    'LUK:DAT TRONG LUA NUOC CON LAI,DAT LUA NUOC CON LAI|LUC:2L,2 LUA,DAT 2 LUA,HAI LUA,DAT HAI LUA,CHUYEN LUA NUOC,DAT CHUYEN LUA NUOC,DAT CHUYEN TRONG LUA|LUN:DAT LUA NUONG|' +
    'CHN:CAY HANG NAM,DAT CAY HANG NAM|HNK:MAU,DAT MAU,DAT TRONG MAU|NTS:AO,DAT AO,DAT AO HO,DAT NUOI TRONG THUY HAI SAN|' +
    'NTD:NGHIA DIA,DAT NGHIA DIA,NGHIA TRANG,DAT NGHIA TRANG,DAT NGHIA TRANG NGHIA DIA|LNP:DAT RUNG|RSX:RUNG SAN XUAT|' +
    'RPH:RUNG PHONG HO|RDD:RUNG DAC DUNG|LMU:DAT MUOI|CSD:DAT CHUA SU DUNG|TMD:TMDV,DAT TMDV,THUONG MAI DICH VU|' +
    'CSK:SXKD,DAT SXKD,DAT SAN XUAT KINH DOANH'
  )
    .split('|')
    .flatMap((row) => {
      const [code = '', words = ''] = row.split(':');
      return words.split(',').map((word) => [word, code] as const);
    }),
);
