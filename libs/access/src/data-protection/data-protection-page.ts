import { VIEWS } from '@sogoc/contracts';
import type { EntityDeclaration, Sensitivity } from '@sogoc/core-entities';
import type { Disclosure } from '@sogoc/resolution';

import { compileFieldGrant, type FieldGrant } from '../disclosure/field-grant';
import { ENFORCED_AT, HELD_IN } from './protection-places';

const INTRODUCTION = `# Bảo vệ dữ liệu cá nhân · Protection of personal data

Trang này được tạo từ chính các khai báo mà hệ thống dùng để quyết định ai thấy gì, nên không thể khác với chúng. Phân loại theo Nghị định
356/2025/NĐ-CP: Điều 3 dữ liệu cá nhân cơ bản, Điều 4 dữ liệu cá nhân nhạy cảm.

This page is for a data protection officer. It is made from the declarations by which the registry decides who is shown what, so it cannot
differ from them: \`WRITE_DOCS=1 npx jest libs/access/src/data-protection --selectProjects unit\`. What is personal and what is sensitive follows
Decree 356/2025/NĐ-CP, art. 3 and 4.`;

const SENSITIVITIES: Readonly<Record<Sensitivity, string>> = {
  public: 'công khai · public',
  'basic-personal': 'cá nhân · personal',
  'sensitive-personal': '**nhạy cảm · sensitive**',
};

const DISCLOSURES: Readonly<Record<Disclosure, string>> = {
  shown: 'whole',
  'numbers-masked': 'numbers in part',
  masked: 'in part',
  withheld: '–',
};

const WHO = `## Ai thấy gì · Who sees what

- **Hệ thống của cơ quan · systems of agencies**: what their [grants](sharing.md) name, for the purpose that each call names, in the areas of
  the grant. What is public is shown without being named; what is sensitive only when it is named. Approved by two people.
- **Cán bộ rà soát · stewards and leads** who signed in: the view \`working\`. A value shown whole is [asked for](people.md#what-people-see) one
  by one, with a reason that is kept.
- **Khoá của nguồn, của bên dùng · keys**: the view of the key, in its collections. A source sees what it sent itself.
- **Người vận hành, kiểm toán · operators and auditors**: no golden records.
- **Người được nói đến · whoever it is about**: who has seen them, and why, is in the [record of reads](record-of-reads.md).`;

const FIELDS = `Columns \`full\` to \`ids\` are views of keys and people. _numbers in part_: whole but for all digits of a number save the last three; _in
part_: initials, years, last digits, communes; _when named_: what a grant shows whole, if it names it, and not at all else.`;

/** The page in Markdown. `declarations`: of all entities. */
export function dataProtectionPage(declarations: readonly EntityDeclaration[]): string {
  const places = ENFORCED_AT.map(({ what, file, shownBy }) => [what, `\`${file}\``, `\`${shownBy}\``]);
  const tables = HELD_IN.map(([name, what]) => [`\`${name}\``, what]);
  return `${[
    INTRODUCTION,
    WHO,
    '## Trường nào, mức nào · Which fields, how far',
    FIELDS,
    ...declarations.map(entitySection),
    '## Nơi bảo đảm · Where it is enforced',
    table(['what', 'where', 'shown by'], places),
    '## Nơi lưu · Where it lies',
    table(['table', 'what'], tables),
  ].join('\n\n')}\n`;
}

function entitySection(declaration: EntityDeclaration): string {
  const grants = VIEWS.map((view) => compileFieldGrant(declaration, { keyId: '', role: 'consumer', view }));
  const attributes = declaration.attributes.map(({ name, titleVi, titleEn, sensitivity }) => [
    `\`${name}\``,
    `${titleVi} · ${titleEn}`,
    SENSITIVITIES[sensitivity],
    ...seenBy(grants, ({ attributes: own }) => own.get(name)?.disclosure),
    inGrants(sensitivity),
  ]);
  const schemes = declaration.identifiers.map(({ scheme, titleVi, titleEn, sensitivity }) => [
    `\`${scheme}\``,
    `${titleVi} · ${titleEn}`,
    SENSITIVITIES[sensitivity],
    ...seenBy(grants, ({ identifiers }) => identifiers.get(scheme)),
    inGrants(sensitivity),
  ]);
  const title = `### ${declaration.titleVi} · ${declaration.titleEn}`;
  return `${title}\n\n${table(['field', 'tên · name', 'mức · kind', ...VIEWS, 'in a grant'], [...attributes, ...schemes])}`;
}

const seenBy = (grants: readonly FieldGrant[], of: (grant: FieldGrant) => Disclosure | undefined): string[] =>
  grants.map((grant) => DISCLOSURES[of(grant) ?? grant.undeclared]);

const inGrants = (sensitivity: Sensitivity): string => (sensitivity === 'public' ? 'always' : 'when named');

/** Columns of even width, as the formatter would set them. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((title, at) => Math.max(3, ...[title, ...rows.map((row) => row[at] ?? '')].map(width)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const padded = (row: readonly string[]): string =>
    line(row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))));
  return [padded(columns), line(widths.map((count) => '-'.repeat(count))), ...rows.map(padded)].join('\n');
}

const width = (cell: string): number => [...cell].length;
