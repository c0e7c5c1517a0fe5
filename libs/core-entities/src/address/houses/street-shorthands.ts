/**
 * Streets that people write by their initials or in figures, folded. Common to many cities; a house number and a commune stand beside
 * them, so a wrong reading cannot join two places by itself.
 */
export const STREET_SHORTHANDS: ReadonlyMap<string, string> = new Map([
  ['XVNT', 'XO VIET NGHE TINH'],
  ['CMT8', 'CACH MANG THANG TAM'],
  ['CMTT', 'CACH MANG THANG TAM'],
  ['CACH MANG THANG 8', 'CACH MANG THANG TAM'],
  ['NTMK', 'NGUYEN THI MINH KHAI'],
  ['NKKN', 'NAM KY KHOI NGHIA'],
  ['LVS', 'LE VAN SY'],
  ['DBP', 'DIEN BIEN PHU'],
  ['3 2', 'BA THANG HAI'],
  ['3 THANG 2', 'BA THANG HAI'],
  ['30 4', 'BA MUOI THANG TU'],
  ['2 9', 'HAI THANG CHIN'],
]);
