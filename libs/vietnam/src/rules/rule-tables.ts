import { CODE_SETS } from '../admin-units/code-set';
import { PROVINCE_SUCCESSORS } from '../admin-units/successors';
import { findUnit } from '../admin-units/unit-registry';
import { HOLIDAY_YEARS, HOLIDAYS_VERSION } from '../calendar/holidays';
import { SUBJECT_CLOCKS, SUBJECT_CLOCKS_SOURCE, SUBJECT_CLOCKS_VERSION } from '../calendar/subject-clocks';
import { AREA_CODE_CHANGES, UNCHANGED_AREA_CODES } from '../contacts/area-codes';
import { MOBILE_CHANGE, MOBILE_PREFIX_SINCE_2018 } from '../contacts/mobile-prefixes';
import { PLACEHOLDER_DATES, PLACEHOLDER_DATES_VERSION } from '../dates/placeholder-dates';
import { REGISTRATION_STATUSES, TAX_STATUSES, type StatusEntry } from '../enterprises/status/status-lists';
import { CARD9_PROVINCES, REGISTRATION_PROVINCES } from '../identifiers/registration-provinces';
import { FORMER_LAND_USE_CODES, LAND_USE_CODES } from '../land-parcel/land-use-codes';
import { VN2000_ZONES } from '../land-parcel/vn2000-zones';
import { PLACEHOLDER_NAME_SHAPES } from '../names/placeholders/placeholder-name-words';
import {
  FORMS_OF_ADDRESS_VERSION,
  HOUSEHOLD_WORDS,
  NOTE_WORDS,
  RELATION_TITLES,
  SURE_TITLES,
  UNSURE_TITLES,
} from '../names/titles/title-words';
import { PLACEHOLDERS_VERSION, PLACEHOLDER_WORDS } from '../text/placeholder-words';

/** A table of codes that rules go by. */
export interface RuleTable {
  readonly vi: string;
  readonly en: string;
  readonly source: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const oldUnitName = (code: string): string => findUnit(code, 'NSO-2025-01')?.name ?? code;
const newUnitName = (code: string): string => findUnit(code, 'NSO-2026-04')?.name ?? code;
const statusRows = (list: readonly StatusEntry[]): string[][] =>
  list.map(({ code, title, status }) => [code, title, status ?? '–']);

/** The tables of codes, as the library reads them. */
export function ruleTables(): readonly RuleTable[] {
  return [
    ...unitTables(),
    ...numberTables(),
    ...nameTables(),
    ...contactTables(),
    ...statusTables(),
    ...landTables(),
    holidayTable(),
    clockTable(),
  ];
}

function unitTables(): RuleTable[] {
  const successors = [...new Set(PROVINCE_SUCCESSORS.values())].map((code) => [
    code,
    newUnitName(code),
    [...PROVINCE_SUCCESSORS].flatMap(([old, to]) => (to === code ? [`${old} ${oldUnitName(old)}`] : [])).join(', '),
  ]);
  return [
    {
      vi: 'Bộ mã đơn vị hành chính',
      en: 'Code sets of administrative units',
      source: 'Decision 124/2004/QĐ-TTg as amended; Decision 19/2025/QĐ-TTg; Resolution 30/2026/QH16',
      columns: ['codeSet', 'from', 'to'],
      rows: CODE_SETS.map(({ codeSet, validFrom, validTo }) => [codeSet, validFrom ?? '–', validTo ?? '–']),
    },
    {
      vi: '63 tỉnh thành 34 tỉnh',
      en: '63 provinces became 34',
      source: 'Resolution 202/2025/QH15; NSO conversion table; from 2025-07-01',
      columns: ['code', 'province', 'before 2025-07-01'],
      rows: successors,
    },
  ];
}

function numberTables(): RuleTable[] {
  return [
    {
      vi: 'Ba số đầu của số định danh',
      en: 'First three digits of a personal number',
      source: 'Circular 07/2016/TT-BCA App. I; for ever, whatever provinces merge',
      columns: ['digits', 'province'],
      rows: [...REGISTRATION_PROVINCES].map((row) => [...row]),
    },
    {
      vi: 'Hai số đầu của chứng minh nhân dân 9 số (độ chắc chắn trung bình)',
      en: 'First two digits of a 9-digit card (medium confidence)',
      source: 'General knowledge; to 2024-12-31',
      columns: ['digits', 'issued in'],
      rows: [...CARD9_PROVINCES].map((row) => [...row]),
    },
  ];
}

function nameTables(): RuleTable[] {
  const shapes = [...new Set(PLACEHOLDER_NAME_SHAPES.map(({ vi }) => vi))].map((vi) => {
    const own = PLACEHOLDER_NAME_SHAPES.filter((shape) => shape.vi === vi);
    return [vi, own[0]?.en ?? vi, own.map(({ starts }) => starts.replaceAll(',', ', ').replaceAll('=', '')).join(', ')];
  });
  return [
    {
      vi: `Tên không chỉ ai, bảng ${PLACEHOLDERS_VERSION}`,
      en: 'Names that name nobody',
      source:
        'Law 60/2014/QH13 art. 15; public fault reports; the forms of what follows stand in placeholder-name-words.ts',
      columns: ['loại', 'kind', 'first words'],
      rows: shapes,
    },
    {
      vi: `Từ thay cho "không có" ở mọi thuộc tính, bảng ${PLACEHOLDERS_VERSION}`,
      en: 'Words for "none" in any attribute',
      source: 'Public fault reports; what forms and spreadsheets write by themselves',
      columns: ['words'],
      rows: [[PLACEHOLDER_WORDS.join(', ')]],
    },
    {
      vi: `Ngày điền khi không biết, bảng ${PLACEHOLDER_DATES_VERSION}`,
      en: 'Days that are written when none is known',
      source: 'ECMA-376; MS-OAUT; IEEE Std 1003.1',
      columns: ['day', 'ngày', 'what it is', 'source'],
      rows: PLACEHOLDER_DATES.map(({ date, vi, en, source }) => [date, vi, en, source]),
    },
    {
      vi: `Danh xưng và ghi chú, bảng ${FORMS_OF_ADDRESS_VERSION}`,
      en: 'Forms of address and notes',
      source: 'Forms of land and household registers; general knowledge',
      columns: ['kind', 'words'],
      rows: [
        ['household', HOUSEHOLD_WORDS.join(', ')],
        ['relation', RELATION_TITLES.join(', ')],
        ['no family name', SURE_TITLES.join(', ')],
        ['may be a name', UNSURE_TITLES.join(', ')],
        ['note', NOTE_WORDS.join(', ')],
      ],
    },
  ];
}

function contactTables(): RuleTable[] {
  return [
    {
      vi: 'Đầu số di động',
      en: 'Mobile prefixes',
      source: `Ministry of Information and Communications, 2018; from ${MOBILE_CHANGE.validFrom}`,
      columns: ['before', 'since'],
      rows: [...MOBILE_PREFIX_SINCE_2018].map((row) => [...row]),
    },
    {
      vi: 'Mã vùng cố định (cặp mã: chắc chắn cao; đợt: trung bình)',
      en: 'Landline area codes (pairs: high confidence; phases: medium)',
      source: 'Decision 2036/QĐ-BTTTT; tables of public telephone libraries',
      columns: ['province', 'before', 'since', 'from', 'old form until'],
      rows: [
        ...AREA_CODE_CHANGES.map(({ province, old, current, phase }) => [
          province,
          `0${old}`,
          `0${current}`,
          phase.validFrom,
          phase.oldUntil,
        ]),
        ...[...UNCHANGED_AREA_CODES].map(([code, province]) => [province, `0${code}`, `0${code}`, '–', '–']),
      ],
    },
  ];
}

function statusTables(): RuleTable[] {
  const columns = ['code', 'title', 'read as'];
  return [
    {
      vi: 'Tình trạng pháp lý của doanh nghiệp',
      en: 'Legal statuses of enterprises',
      source: 'Decree 01/2021/NĐ-CP art. 41, carried on under Decree 168/2025/NĐ-CP',
      columns,
      rows: statusRows(REGISTRATION_STATUSES),
    },
    {
      vi: 'Trạng thái mã số thuế',
      en: 'Statuses of tax codes',
      source: 'Circular 90/2026/TT-BTC App. I, from 2026-07-01',
      columns,
      rows: statusRows(TAX_STATUSES),
    },
  ];
}

function landTables(): RuleTable[] {
  return [
    {
      vi: 'Kinh tuyến trục theo tỉnh cũ',
      en: 'Central meridians by old province',
      source: 'Circular 26/2024/TT-BTNMT App. 01; EPSG data set',
      columns: ['meridian', 'EPSG', 'provinces'],
      rows: VN2000_ZONES.map(({ meridian, epsg, provinces }) => [
        `${meridian}°`,
        String(epsg),
        provinces.map(oldUnitName).join(', '),
      ]),
    },
    {
      vi: 'Mã loại đất (danh mục 2024 đầy đủ chưa có; mã lạ chỉ được ghi chú)',
      en: 'Land-use codes (the complete list of 2024 was not at hand; unknown codes are noted only)',
      source: 'Circular 27/2018/TT-BTNMT; changes of Circular 08/2024/TT-BTNMT',
      columns: ['code', 'title'],
      rows: [...LAND_USE_CODES].map((row) => [...row]),
    },
    {
      vi: 'Mã loại đất trước 2014 và mã thay thế',
      en: 'Land-use codes of before 2014, and what stands for them since',
      source: 'Circular 08/2007/TT-BTNMT; Circular 55/2013/TT-BTNMT table 11; replaced by 25/2014 and 28/2014/TT-BTNMT',
      columns: ['code', 'title', 'since 2014'],
      rows: [...FORMER_LAND_USE_CODES].map(([code, { title, successor }]) => [code, title, successor ?? '–']),
    },
  ];
}

function holidayTable(): RuleTable {
  return {
    vi: `Ngày nghỉ của cơ quan, bảng ${HOLIDAYS_VERSION}`,
    en: 'Days off of agencies',
    source: 'Labour Code 45/2019/QH14 art. 112 and the notices for each year; expected years are before their notice',
    columns: ['year', 'certainty', 'days off (Monday to Friday)', 'worked instead'],
    rows: HOLIDAY_YEARS.map(({ year, certainty, daysOff, workedInstead }) => [
      String(year),
      certainty,
      daysOff.map(({ day }) => day.slice(5)).join(', '),
      workedInstead.map((day) => day.slice(5)).join(', ') || '–',
    ]),
  };
}

function clockTable(): RuleTable {
  return {
    vi: `Thời hạn thực hiện yêu cầu của chủ thể dữ liệu, bảng ${SUBJECT_CLOCKS_VERSION} (ngày làm việc)`,
    en: 'Clocks of requests of data subjects, in working days',
    source: SUBJECT_CLOCKS_SOURCE,
    columns: ['request', 'answer', 'days', 'with others', 'extension'],
    rows: Object.entries(SUBJECT_CLOCKS).map(([kind, { answer, days, daysWithOthers, extension }]) => [
      kind,
      ...[answer, days, daysWithOthers, extension].map(String),
    ]),
  };
}
