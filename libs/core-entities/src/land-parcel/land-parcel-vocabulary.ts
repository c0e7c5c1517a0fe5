/** Words of registers for closed lists, folded to upper-case A–Z. */
export const PARCEL_STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ['ACTIVE', 'active'], ['DANG SU DUNG', 'active'], ['HIEN HANH', 'active'], ['CON HIEU LUC', 'active'], ['HOAT DONG', 'active'],
  ['SPLIT', 'split'], ['DA TACH', 'split'], ['DA TACH THUA', 'split'], ['TACH THUA', 'split'],
  ['MERGED', 'merged'], ['DA HOP', 'merged'], ['DA HOP THUA', 'merged'], ['HOP THUA', 'merged'],
  ['RECOVERED', 'recovered'], ['DA THU HOI', 'recovered'], ['THU HOI', 'recovered'], ['BI THU HOI', 'recovered'],
]);

export const HOLDER_ROLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['OWNER', 'owner'], ['HOLDER', 'owner'], ['CHU SU DUNG', 'owner'], ['CHU SU DUNG DAT', 'owner'], ['NGUOI SU DUNG DAT', 'owner'], ['CHU SO HUU', 'owner'],
  ['CO OWNER', 'co-owner'], ['DONG SU DUNG', 'co-owner'], ['DONG SO HUU', 'co-owner'], ['DONG CHU SU DUNG', 'co-owner'],
  ['HUSBAND', 'husband'], ['CHONG', 'husband'], ['WIFE', 'wife'], ['VO', 'wife'],
  ['REPRESENTATIVE', 'representative'], ['DAI DIEN', 'representative'], ['NGUOI DAI DIEN', 'representative'], ['CHU HO', 'representative'],
]);

/** Terms of use that a register writes in words; dates and other texts are kept. */
export const TERM_WORDS: ReadonlyMap<string, string> = new Map([
  ['LAU DAI', 'long-term'], ['SU DUNG LAU DAI', 'long-term'], ['ON DINH LAU DAI', 'long-term'], ['LONG TERM', 'long-term'],
  ['50 NAM', '50-years'], ['50 YEARS', '50-years'], ['70 NAM', '70-years'], ['70 YEARS', '70-years'], ['20 NAM', '20-years'], ['20 YEARS', '20-years'],
]);
