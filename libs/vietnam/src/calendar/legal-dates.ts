/** A day that the law sets for databases. */
export interface LegalDate {
  readonly code: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly vi: string;
  readonly en: string;
  readonly citation: string;
}

export const LEGAL_DATES_VERSION = '2026-11-29';

/** What databases of agencies have to have done, and by when. */
export const LEGAL_DATES: readonly LegalDate[] = [
  {
    code: 'connection',
    day: '2026-12-31',
    vi: 'Kết nối, chia sẻ dữ liệu bắt buộc qua nền tảng',
    en: 'Mandatory connection and sharing by the platform',
    citation: 'Nghị định 278/2025/NĐ-CP, Điều 24',
  },
];
