import { CollectionAccess, type FieldGrant, type Grant, noteShown } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import {
  type ContestedValueNow,
  ContestedValueRepository,
  type FindingGroup,
  type FindingOutcome,
  type FoundRecord,
  SourceFindingRepository,
} from '@sogoc/persistence';
import { decodeCursor, encodeCursor, type PageRequest } from '@sogoc/platform';
import { isCorrected } from '@sogoc/resolution';

import { IntakeScopes } from '../intake/intake-scope';
import { MOST_AT_ONCE, QualityService } from './quality.service';

/** A record to correct, with what is likely meant. */
export interface ShownFoundRecord {
  readonly recordId: string;
  readonly recordKey: string;
  readonly code: string;
  readonly severity: string;
  readonly attribute: string;
  readonly suggestion?: unknown;
  readonly messageVi: string;
  /** Of what the person himself calls wrong: until when it is to be checked and mended. */
  readonly dueBy?: string;
  /** How often it came back after it was corrected; left out: never. */
  readonly reopened?: number;
}

export interface SourceFindings {
  readonly source: string;
  readonly collection: string;
  /** All of them, the gravest and most frequent first. */
  readonly groups: readonly FindingGroup[];
  /** Whether what was found once was corrected, and stayed so. */
  readonly corrections: readonly FindingOutcome[];
  /** What people call wrong comes first, on the first page. */
  readonly records: readonly ShownFoundRecord[];
  readonly nextCursor?: string;
}

export interface FindingsRequest extends PageRequest {
  readonly code?: string;
}

/** Name of what a data subject calls wrong, among the codes of standardisation. */
const CONTESTED = 'CONTESTED_BY_SUBJECT';
const MOST_CONTESTED = 500;

/** Tells a source what is to be corrected in its records. */
@Injectable()
export class SourceFindingsService {
  constructor(
    private readonly scopes: IntakeScopes,
    private readonly collections: CollectionAccess,
    private readonly findings: SourceFindingRepository,
    private readonly contested: ContestedValueRepository,
    private readonly qualities: QualityService,
  ) {}

  /** A page is of `pageSize` records with all that was found in them. Throws what `IntakeScopes.of` throws. */
  async list(source: string, collection: string, request: FindingsRequest, caller: Grant): Promise<SourceFindings> {
    const { declaration } = await this.scopes.of(caller, source, collection);
    const { grant } = this.collections.open(collection, caller);
    const { entity } = declaration;
    const after = decodeCursor(request.cursor, isRecordNumber);
    if (after === undefined) await this.qualities.refresh(source, entity, MOST_AT_ONCE);
    const { code, pageSize } = request;
    const contests = after === undefined ? await this.openContests(source, entity, code) : [];
    const found = await this.findings.records(source, entity, after ?? 0, code, pageSize + 1);
    const numbers = [...new Set(found.map(({ recordNumber }) => recordNumber))];
    const page = new Set(numbers.slice(0, pageSize));
    const records = [
      ...contests.map(contestOf),
      ...found.filter(({ recordNumber }) => page.has(recordNumber)).map(foundOf),
    ];
    noteAll(records, grant);
    return {
      ...{ source, collection, groups: await this.findings.groups(source, entity) },
      ...{ corrections: await this.findings.outcomes(source, entity), records },
      ...(numbers.length > pageSize && { nextCursor: encodeCursor(numbers[pageSize - 1]) }),
    };
  }

  private async openContests(
    source: string,
    entity: string,
    code: string | undefined,
  ): Promise<readonly ContestedValueNow[]> {
    if (code !== undefined && code !== CONTESTED) return [];
    const values = await this.contested.ofSource(source, MOST_CONTESTED);
    return values.filter((value) => value.entity === entity && !isCorrected(value));
  }
}

/** The key of a record and what is suggested may be somebody's numbers. */
function noteAll(records: readonly ShownFoundRecord[], grant: FieldGrant): void {
  for (const { recordId, attribute, suggestion } of records) {
    const [name = attribute] = attribute.split('/');
    noteShown(['recordKey', ...(suggestion === undefined ? [] : [name])], grant, { recordId });
  }
}

function foundOf(record: FoundRecord): ShownFoundRecord {
  const { recordNumber, recordKey, code, severity, attribute, suggestion, messageVi, reopened } = record;
  const shown = { recordId: String(recordNumber), recordKey, code, severity, attribute, messageVi };
  return { ...shown, ...(suggestion !== null && { suggestion }), ...(reopened > 0 && { reopened }) };
}

function contestOf({ recordNumber, recordKey, attribute, suggestion, dueBy }: ContestedValueNow): ShownFoundRecord {
  return {
    ...{ recordId: String(recordNumber), recordKey, code: CONTESTED, severity: 'warning', attribute, dueBy },
    ...(suggestion !== null && { suggestion }),
    messageVi: 'Chủ thể dữ liệu cho rằng giá trị này không đúng; đề nghị nguồn xác minh và sửa',
  };
}

const isRecordNumber = (value: unknown): value is number => Number.isSafeInteger(value);
