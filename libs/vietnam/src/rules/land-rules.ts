import { parseArea } from '../land-parcel/area';
import { parseCadastralTriple } from '../land-parcel/cadastral-triple';
import { parseCertificateSerial } from '../land-parcel/certificate-serial';
import { parseLandUse } from '../land-parcel/land-use';
import { PARCEL_POSITION_TOLERANCE_METRES, sameParcelPosition } from '../land-parcel/parcel-codes/parcel-code-distance';
import { parcelEventFaults } from '../land-parcel/parcel-lifecycle';
import { SURVEY_TOLERANCE } from '../land-parcel/survey-tolerance';
import { VN2000_TO_WGS84 } from '../land-parcel/vn2000';
import type { Rule } from './rule';
import { shown } from './shown-outcome';

export const LAND_RULES: readonly Rule[] = [
  {
    subject: 'land',
    vi: `Mã định danh thửa đất là 12 ký tự GeoHash, được giữ nguyên như số đăng ký; hai mã của một điểm qua hai phép chuyển hệ toạ độ cách nhau tới ${PARCEL_POSITION_TOLERANCE_METRES} m.`,
    en: `A parcel code is a GeoHash of 12 characters, kept as registered; two codes of one point through two datum shifts lie up to ${PARCEL_POSITION_TOLERANCE_METRES} m apart.`,
    source: 'Circular 19/2026/TT-BNNMT App. I',
    confidence: 'high',
    validFrom: '2026-03-30',
    example: () => `w3gv7cp47ee1 = w3gv7cp477mz: ${sameParcelPosition('w3gv7cp47ee1', 'w3gv7cp477mz')}`,
  },
  {
    subject: 'land',
    vi: 'Số tờ, số thửa chỉ có nghĩa cùng mã xã, bộ mã và loạt bản đồ.',
    en: 'Sheet and parcel number mean something only with commune, code set and map series.',
    source: 'Circular 26/2024/TT-BTNMT',
    confidence: 'high',
    example: () => {
      const triple = { codeSet: 'NSO-2025-07', communeCode: '26740', mapSheet: '007', parcelNumber: '12a' };
      return shown('26740, 007, 12a', parseCadastralTriple(triple));
    },
  },
  {
    subject: 'land',
    vi: 'Số phát hành giấy chứng nhận: một hoặc hai chữ và 6 số; từ 2025 hai chữ và 8 số.',
    en: 'A certificate serial has one or two letters and 6 digits; since 2025 two letters and 8 digits.',
    source: 'Circular 10/2024/TT-BTNMT; older forms from documents',
    confidence: 'high',
    example: () => shown('H0 123456', parseCertificateSerial('H0 123456')),
  },
  {
    subject: 'land',
    vi: `Thửa tách, hợp là thửa khác với thửa gốc; tổng diện tích phải khớp trong sai số đo đạc ${SURVEY_TOLERANCE * 100} %.`,
    en: `Split and merged parcels are others than what they came from; areas add up within ${SURVEY_TOLERANCE * 100} % for survey.`,
    source: 'Circular 26/2024/TT-BTNMT; the tolerance is ours',
    confidence: 'medium',
    example: () => {
      const part = (parcel: string, squareMetres: number) => ({ parcel, squareMetres });
      const faults = parcelEventFaults({
        kind: 'split',
        inputs: [part('A', 400)],
        outputs: [part('B', 150), part('C', 200)],
      });
      return `400 → 150 + 200: ${faults.join(', ')}`;
    },
  },
  {
    subject: 'land',
    vi: `VN-2000 sang WGS 84 bằng bảy tham số quốc gia: ${VN2000_TO_WGS84.split(',').join(', ')} (EPSG 6960).`,
    en: `VN-2000 to WGS 84 by the national seven parameters: ${VN2000_TO_WGS84.split(',').join(', ')} (EPSG 6960).`,
    source: 'EPSG data set, operation 6960; compared with PROJ',
    confidence: 'high',
  },
  {
    subject: 'land',
    vi: 'X là hướng bắc, Y là hướng đông; viết đảo thì vẫn đọc được và ghi chú.',
    en: 'X is north and Y is east; written the other way round it is read and noted.',
    source: 'Practice of Vietnamese survey documents',
    confidence: 'high',
  },
  {
    subject: 'land',
    vi: 'Số tờ và số thửa đếm từ 1: 0 là chưa có số.',
    en: 'Sheets and parcels are counted from 1: 0 is no number.',
    source: 'Circular 26/2024/TT-BTNMT (numbering of sheets and parcels); files of registers',
    confidence: 'medium',
    example: () => {
      const triple = { codeSet: 'NSO-2025-07', communeCode: '26740', mapSheet: '0', parcelNumber: '12' };
      return shown('26740, 0, 12', parseCadastralTriple(triple));
    },
  },
  {
    subject: 'land',
    vi: 'Mã loại đất trước 2014 được đọc theo mã thay thế; mã bị tách thành nhiều mã thì giữ nguyên.',
    en: 'Land-use codes of before 2014 are read as what replaced them; those that several replaced stay.',
    source: 'Circular 08/2007/TT-BTNMT; Circular 55/2013/TT-BTNMT table 11',
    confidence: 'medium',
    validTo: '2014-07-16',
    example: () => [shown('RSM', parseLandUse('RSM')), shown('TTN', parseLandUse('TTN'))].join(' · '),
  },
  {
    subject: 'land',
    vi: 'Dấu chấm phân nhóm nghìn, dấu phẩy trước phần thập phân; “1.500” không có đơn vị đọc được hai cách nên không dùng.',
    en: 'Dots group thousands, a comma comes before decimals; 1.500 without a unit has two readings and is not used.',
    source: 'Law on Accounting 88/2015/QH13 art. 11 (figures); machines write a decimal point',
    confidence: 'medium',
    example: () => {
      const area = (text: string): string => {
        const { value, findings } = parseArea(text);
        return shown(text, { value: value === undefined ? undefined : String(value), findings });
      };
      return ['1.500 m²', '1.500,5', '1.500'].map(area).join(' · ');
    },
  },
  {
    subject: 'land',
    vi: 'Ranh giới cách xa nhau không thể của một thửa, dù cùng số tờ và số thửa: người xử lý được hỏi.',
    en: 'Outlines far apart are not of one parcel, whatever numbers they share: a steward is asked.',
    source: 'Circular 26/2024/TT-BTNMT (a parcel is one closed piece of ground); the distance is ours',
    confidence: 'medium',
  },
];
