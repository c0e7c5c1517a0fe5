import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import {
  createSourceFile,
  isExportDeclaration,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isStringLiteral,
  ScriptTarget,
} from 'typescript';
import type { ExportDeclaration, ImportDeclaration, SourceFile } from 'typescript';

const ROOT = join(__dirname, '..', '..');

/** One import or re-export of a file by another. */
interface Link {
  readonly path: string;
  /** Undefined when it is all that `path` exports. */
  readonly names?: readonly string[];
  readonly reExport: boolean;
  readonly isRelative: boolean;
}

interface Links {
  readonly declares: ReadonlySet<string>;
  readonly links: readonly Link[];
}

const known = new Map<string, Links>();

/** Files whose names `path` imports; all paths are from the root. An index is seen through to the file that holds the name. */
export function importedFiles(path: string): Set<string> {
  return new Set(
    linksOf(path)
      .links.filter(({ reExport }) => !reExport)
      .flatMap((link) => (link.names ?? []).flatMap((name) => holderOf(link.path, name) ?? [])),
  );
}

/** Files that `path` imports or re-exports from by their own paths, not by a lib's name. */
export function besideFiles(path: string): Set<string> {
  return new Set(linksOf(path).links.flatMap((link) => (link.isRelative ? [link.path] : [])));
}

function holderOf(path: string, name: string): string | undefined {
  const { declares, links } = linksOf(path);
  if (declares.has(name)) return path;
  for (const link of links) {
    if (!link.reExport || !(link.names?.includes(name) ?? true)) continue;
    const holder = holderOf(link.path, name);
    if (holder !== undefined) return holder;
  }
  return undefined;
}

function linksOf(path: string): Links {
  const found = known.get(path) ?? readLinks(path);
  known.set(path, found);
  return found;
}

function readLinks(path: string): Links {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return {
    declares: new Set(exportedNames(text)),
    links: linkStatements(createSourceFile(path, text, ScriptTarget.ES2022), path),
  };
}

/** Names that a file declares and exports itself. */
export function exportedNames(text: string): string[] {
  const declaration =
    /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const enum|enum|const|let|function\*?|class|interface|type) (\w+)/gm;
  return [...text.matchAll(declaration)].map(([, name]) => name!);
}

function linkStatements(source: SourceFile, path: string): Link[] {
  return source.statements.flatMap((statement) => {
    if (!isImportDeclaration(statement) && !isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !isStringLiteral(moduleSpecifier)) return [];
    const target = fileOf(moduleSpecifier.text, path);
    if (target === undefined) return [];
    const isRelative = moduleSpecifier.text.startsWith('.');
    return [{ path: target, names: namesOf(statement), reExport: isExportDeclaration(statement), isRelative }];
  });
}

function namesOf(statement: ImportDeclaration | ExportDeclaration): string[] | undefined {
  const list = isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (list === undefined || !(isNamedImports(list) || isNamedExports(list))) return undefined;
  return list.elements.map((element) => (element.propertyName ?? element.name).text);
}

/** Undefined for what is not a TypeScript file of ours. */
function fileOf(specifier: string, importer: string): string | undefined {
  const [, lib] = /^@sogoc\/([a-z-]+)$/.exec(specifier) ?? [];
  if (lib !== undefined) return `libs/${lib}/src/index.ts`;
  if (!specifier.startsWith('.')) return undefined;
  const stem = relative(ROOT, join(ROOT, dirname(importer), specifier));
  return [`${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`].find((candidate) => existsSync(join(ROOT, candidate)));
}
