import type { Rule, RuleSubject } from './rule';
import { ruleTables, type RuleTable } from './rule-tables';
import { RULES } from './rules';

const SUBJECTS: Readonly<Record<RuleSubject, string>> = {
  numbers: 'Số định danh và giấy tờ · Numbers of persons',
  tax: 'Mã số thuế · Tax codes',
  land: 'Thửa đất · Land parcels',
  units: 'Đơn vị hành chính và địa chỉ · Administrative units and addresses',
  names: 'Tên, bảng mã, ngày · Names, encodings, dates',
  contacts: 'Điện thoại · Phones',
  enterprises: 'Tên doanh nghiệp · Names of enterprises',
  clocks: 'Ngày làm việc · Working days',
};

const INTRODUCTION = `# Quy tắc về Việt Nam · Rules about Viet Nam

Trang này được tạo từ chính các bảng quy tắc mà hệ thống dùng, nên không thể khác với chúng; ví dụ là kết quả thật. Không quy tắc nào từ chối
một bản ghi: điều không chắc chỉ được ghi chú hoặc gợi ý. Mức chắc chắn: \`high\` đọc trong văn bản đã công bố hoặc đã kiểm tra, \`medium\` hiểu
biết chung hoặc một nguồn, \`low\` chưa có nguồn.

This page is made from the rule tables that the registry works by, so it cannot differ from them, and its examples are what the code answers.
No rule rejects a record: what is not sure is noted or suggested. How sure: \`high\` read in a published text or checked, \`medium\` general
knowledge or one source, \`low\` neither.`;

const RULE_COLUMNS = ['quy tắc', 'rule', 'nguồn · source', 'sure', 'from', 'to', 'ví dụ · example'];

/** The page of all rules and tables, in Markdown. */
export function rulesPage(): string {
  const subjects = Object.entries(SUBJECTS).map(([subject, title]) => {
    const rules = RULES.filter((rule) => rule.subject === subject);
    return `## ${title}\n\n${table(RULE_COLUMNS, rules.map(ruleRow))}`;
  });
  return `${[INTRODUCTION, ...subjects, '## Bảng mã · Tables', ...ruleTables().map(tableSection)].join('\n\n')}\n`;
}

function ruleRow({ vi, en, source, confidence, validFrom, validTo, example }: Rule): string[] {
  const shown = example?.();
  return [vi, en, source, confidence, validFrom ?? '–', validTo ?? '–', shown === undefined ? '–' : `\`${shown}\``];
}

function tableSection({ vi, en, source, columns, rows }: RuleTable): string {
  return `### ${vi} · ${en}\n\n${source}.\n\n${table(columns, rows)}`;
}

/** Columns of even width, as the formatter would set them. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((title, at) => Math.max(3, ...[title, ...rows.map((row) => row[at] ?? '')].map(width)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const padded = (row: readonly string[]): string =>
    line(row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))));
  return [padded(columns), line(widths.map((count) => '-'.repeat(count))), ...rows.map(padded)].join('\n');
}

const width = (cell: string): number => [...cell].length;
