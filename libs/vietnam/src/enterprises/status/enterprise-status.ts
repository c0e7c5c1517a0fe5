import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../../findings/finding';
import { foldDiacritics } from '../../text/fold-diacritics';
import { REGISTRATION_STATUSES, TAX_STATUSES, type StatusEntry } from './status-lists';
import { statusPhrase } from './status-phrases';

/** The registry's own statuses; both official lists are kept beside them. */
export type EnterpriseStatus = 'active' | 'suspended' | 'dissolving' | 'dissolved' | 'bankrupt' | 'not-at-address';

export interface ParsedEnterpriseStatus {
  readonly value?: EnterpriseStatus;
  /** The official list and code that was recognised. */
  readonly list?: StatusEntry['list'];
  readonly code?: string;
  readonly findings: QualityFinding[];
}

const CANONICAL: readonly string[] = [
  'active',
  'suspended',
  'dissolving',
  'dissolved',
  'bankrupt',
  'not-at-address',
] satisfies EnterpriseStatus[];
const isCanonical = (text: string): text is EnterpriseStatus => CANONICAL.includes(text);
const ALL: readonly StatusEntry[] = [...REGISTRATION_STATUSES, ...TAX_STATUSES];
const BY_TITLE = new Map(ALL.map((entry) => [foldDiacritics(entry.title), entry] as const));

/**
 * Reads a status: one of the registry's words, an official title, a common phrase, or a code (one digit: business registration,
 * two digits: tax). A recognised entry without a counterpart here has a code and no value.
 */
export function parseEnterpriseStatus(raw: string, attribute = 'status'): ParsedEnterpriseStatus {
  const text = raw.trim().toLowerCase();
  if (isCanonical(text)) return { value: text, findings: [] };
  const folded = foldDiacritics(raw);
  const entry =
    (/^\d$/.test(folded) ? REGISTRATION_STATUSES.find(({ code }) => code === folded) : undefined) ??
    (/^\d\d$/.test(folded) ? TAX_STATUSES.find(({ code }) => code === folded) : undefined) ??
    BY_TITLE.get(folded);
  if (entry !== undefined) return ofEntry(entry, attribute);
  const phrase = statusPhrase(folded);
  if (phrase?.status !== undefined) return { value: phrase.status, findings: [] };
  const meant = ALL.find(({ list, code }) => list === phrase?.entry?.list && code === phrase.entry.code);
  if (meant !== undefined) return ofEntry(meant, attribute);
  const isTax = /^\d\d$/.test(folded);
  return { findings: [finding(isTax ? 'TAX_STATUS_UNKNOWN' : 'ENTERPRISE_STATUS_UNKNOWN', attribute)] };
}

function ofEntry({ status, list, code }: StatusEntry, attribute: string): ParsedEnterpriseStatus {
  const findings = status === undefined ? [finding('ENTERPRISE_STATUS_UNMAPPED', attribute)] : [];
  return { value: status, list, code, findings };
}
