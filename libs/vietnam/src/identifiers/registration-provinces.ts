/**
 * Where births were registered, by the first three digits of a personal number. Source: Circular 07/2016/TT-BCA, Appendix I
 * (63 provinces; in force 2016-03-15; carried into Circular 59/2021/TT-BCA). Numbers never change when provinces merge, so the
 * table holds for ever; codes of countries (Appendix II, births abroad) are 100 and above and are not listed.
 */
export const REGISTRATION_PROVINCES: ReadonlyMap<string, string> = new Map(
  (
    '001 Hà Nội|002 Hà Giang|004 Cao Bằng|006 Bắc Kạn|008 Tuyên Quang|010 Lào Cai|011 Điện Biên|012 Lai Châu|014 Sơn La|' +
    '015 Yên Bái|017 Hòa Bình|019 Thái Nguyên|020 Lạng Sơn|022 Quảng Ninh|024 Bắc Giang|025 Phú Thọ|026 Vĩnh Phúc|' +
    '027 Bắc Ninh|030 Hải Dương|031 Hải Phòng|033 Hưng Yên|034 Thái Bình|035 Hà Nam|036 Nam Định|037 Ninh Bình|' +
    '038 Thanh Hóa|040 Nghệ An|042 Hà Tĩnh|044 Quảng Bình|045 Quảng Trị|046 Thừa Thiên Huế|048 Đà Nẵng|049 Quảng Nam|' +
    '051 Quảng Ngãi|052 Bình Định|054 Phú Yên|056 Khánh Hòa|058 Ninh Thuận|060 Bình Thuận|062 Kon Tum|064 Gia Lai|' +
    '066 Đắk Lắk|067 Đắk Nông|068 Lâm Đồng|070 Bình Phước|072 Tây Ninh|074 Bình Dương|075 Đồng Nai|077 Bà Rịa - Vũng Tàu|' +
    '079 Hồ Chí Minh|080 Long An|082 Tiền Giang|083 Bến Tre|084 Trà Vinh|086 Vĩnh Long|087 Đồng Tháp|089 An Giang|' +
    '091 Kiên Giang|092 Cần Thơ|093 Hậu Giang|094 Sóc Trăng|095 Bạc Liêu|096 Cà Mau'
  )
    .split('|')
    .map((row) => [row.slice(0, 3), row.slice(4)] as const),
);

/**
 * Issuing provinces of 9-digit cards by their first two digits, as far as is known. A weak hint only: cards were re-issued
 * under other numbers on moving. Confidence medium; no published table was found.
 */
export const CARD9_PROVINCES: ReadonlyMap<string, string> = new Map(
  (
    '01 Hà Nội|02 Hồ Chí Minh|03 Hải Phòng|04 Lai Châu, Điện Biên|05 Sơn La|06 Lào Cai, Yên Bái|07 Hà Giang, Tuyên Quang|' +
    '08 Lạng Sơn, Cao Bằng|09 Thái Nguyên, Bắc Kạn|10 Quảng Ninh|11 Hà Tây, Hòa Bình|12 Bắc Giang, Bắc Ninh|' +
    '13 Phú Thọ, Vĩnh Phúc|14 Hải Dương, Hưng Yên|15 Thái Bình|16 Nam Định, Hà Nam, Ninh Bình|17 Thanh Hóa|' +
    '18 Nghệ An, Hà Tĩnh|19 Quảng Bình, Quảng Trị, Thừa Thiên Huế|20 Quảng Nam, Đà Nẵng|21 Quảng Ngãi, Bình Định|' +
    '22 Khánh Hòa, Phú Yên|23 Gia Lai, Kon Tum|24 Đắk Lắk, Đắk Nông|25 Lâm Đồng|26 Ninh Thuận, Bình Thuận|' +
    '27 Đồng Nai, Bà Rịa - Vũng Tàu|28 Bình Dương, Bình Phước|29 Tây Ninh|30 Long An|31 Tiền Giang|32 Bến Tre|' +
    '33 Vĩnh Long, Trà Vinh|34 Đồng Tháp|35 An Giang|36 Cần Thơ, Hậu Giang, Sóc Trăng|37 Kiên Giang|38 Cà Mau, Bạc Liêu'
  )
    .split('|')
    .map((row) => [row.slice(0, 2), row.slice(3)] as const),
);
