import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { coreEntities, policyContent } from '@sogoc/core-entities';

import { VERDICTS_OF_KIND } from '../../libs/golden/src/review-tasks/verdicts-of-kind';
import { DIFFERENCE_KINDS } from '../../libs/resolution/src/comparison/difference';

const ROOT = join(__dirname, '..', '..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function textsUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return textsUnder(path);
    return /(?<!spec)\.ts$/.test(path) ? [text(path)] : [];
  });
}

/** What the first group matches in all of them: sorted, each once. */
function found(texts: readonly string[], pattern: RegExp): string[] {
  return [...new Set(texts.flatMap((one) => [...one.matchAll(pattern)].map(([, name]) => name!)))].sort();
}

const members = (values: readonly object[]): string[] => [...new Set(values.flatMap(Object.keys))].sort();

// These names are in databases, files and programs of others. Another name in the code is no reason to change one; new ones may come.
describe('names that are stored or served', () => {
  it('are, in a policy document', () => {
    const content = policyContent(coreEntities, [
      { source: 'population', trust: { '*': 0.5 }, authorityFor: ['national-id'], habits: {} },
    ]);
    expect(members([content])).toEqual(expect.arrayContaining(['codeSets', 'entities', 'sources', 'usableBlockSize']));
    expect(members(content.sources)).toEqual(expect.arrayContaining(['authorityFor', 'habits', 'source', 'trust']));
    expect(members(content.entities)).toEqual(
      expect.arrayContaining([
        'entity',
        'matchKeys',
        'model',
        'standardiserVersion',
        'succeededSchemes',
        'survivorship',
      ]),
    );
    const models = content.entities.map(({ model }) => model);
    expect(members(models)).toEqual(
      expect.arrayContaining([
        'clusterLimits',
        'comparisons',
        'entity',
        'exclusive',
        'priorBits',
        'settled',
        'termFrequencies',
        'thresholds',
        'version',
        'vetoes',
      ]),
    );
    expect(members(models.flatMap(({ comparisons }) => comparisons))).toEqual(
      expect.arrayContaining(['feature', 'levels', 'name', 'termFrequency']),
    );
    expect(members(models.flatMap(({ comparisons }) => comparisons.flatMap(({ levels }) => levels)))).toEqual(
      expect.arrayContaining(['m', 'name', 'u', 'when']),
    );
  });

  it('are, in the catalogue of sources', () => {
    const catalogue = JSON.parse(text('prisma-seeds/source-catalogue/catalogue.json')) as { habits: object }[];
    expect(members(catalogue)).toEqual(
      expect.arrayContaining([
        'authorityFor',
        'code',
        'collections',
        'habits',
        'legalBasis',
        'level',
        'owner',
        'status',
        'titleEn',
        'titleVi',
        'trust',
      ]),
    );
  });

  it('are, of tables', () => {
    expect(found(textsUnder('libs/persistence/src/migrations'), /CREATE TABLE (\w+)/g)).toEqual(
      expect.arrayContaining([
        'api_key',
        'change_event',
        'crowded_key',
        'decision',
        'decision_member',
        'edge',
        'entity_policy',
        'feed',
        'golden_anchor',
        'golden_history',
        'golden_identifier',
        'golden_record',
        'golden_search',
        'idempotent_call',
        'link',
        'match_key',
        'pending_record',
        'policy_release',
        'policy_replay',
        'policy_revision',
        'policy_version',
        'record_version',
        'relation_answer',
        'relation_recheck',
        'relation_statement',
        'resolved_record',
        'review_note',
        'review_task',
        'source',
        'source_record',
      ]),
    );
  });

  it('are, of columns that the code calls otherwise', () => {
    const [migrations] = [textsUnder('libs/persistence/src/migrations').join('\n')];
    const columns = ['habits', 'recipe', 'record_no', 'receipt_no', 'match_keys'];
    expect(columns.filter((column) => !new RegExp(`\\b${column} [a-z]`).test(migrations))).toEqual([]);
  });

  it('are, on the command line', () => {
    const commands = textsUnder('apps/registry-cli/src');
    expect(found(commands, /new Command\('([a-z-]+)'\)/g)).toEqual(
      expect.arrayContaining([
        'bench',
        'evaluate',
        'explain',
        'generate',
        'habits',
        'init',
        'migrate',
        'policy',
        'registry',
        'replay',
        'soak',
        'start',
        'train',
        'verify',
      ]),
    );
    expect(found(commands, /'(?:-[a-z], )?(--[a-z-]+)/g)).toEqual(
      expect.arrayContaining([
        '--backlog',
        '--block-size',
        '--collection',
        '--communes',
        '--copies',
        '--definition',
        '--difficulty',
        '--dry-run',
        '--empty',
        '--enterprises',
        '--entity',
        '--export-pairs',
        '--force',
        '--json',
        '--key',
        '--label',
        '--labels',
        '--lanes',
        '--limit',
        '--model',
        '--no-train',
        '--out',
        '--parcels',
        '--persons',
        '--policy',
        '--records',
        '--runs',
        '--sample-pairs',
        '--seed',
        '--show-values',
        '--sizes',
        '--slices',
        '--source',
        '--statements',
        '--train',
        '--truth',
        '--truth-pattern',
        '--unit',
      ]),
    );
  });

  it('are, of metrics', () => {
    expect(found([text('docs/operations.md')], /^\| `(sogoc_\w+)`/gm)).toEqual(
      expect.arrayContaining([
        'sogoc_build_info',
        'sogoc_change_feed_last_seq',
        'sogoc_check_up',
        'sogoc_golden_merges_total',
        'sogoc_golden_records',
        'sogoc_golden_retirements_total',
        'sogoc_golden_splits_total',
        'sogoc_http_request_duration_seconds',
        'sogoc_ingest_records_total',
        'sogoc_pending_oldest_age_seconds',
        'sogoc_push_to_golden_seconds',
        'sogoc_ready',
        'sogoc_redo_records',
        'sogoc_resolution_batch_duration_seconds',
        'sogoc_resolution_batch_halvings_total',
        'sogoc_resolution_batch_records',
        'sogoc_resolution_failures_total',
        'sogoc_resolution_large_component_records_total',
        'sogoc_review_oldest_item_age_seconds',
        'sogoc_review_queue_items',
        'sogoc_source_records',
      ]),
    );
  });

  it('are, of kinds of review tasks', () => {
    expect(Object.keys(VERDICTS_OF_KIND).sort()).toEqual(
      expect.arrayContaining([
        'changed-decision',
        'contradicting-decisions',
        'crowded-identifier',
        'identifier-collision',
        'oversized-cluster',
        'possible-duplicate',
        'possible-match',
        'relation-ambiguous',
        'relation-disputed',
        'relation-superseded',
        'value-conflict',
        'weak-cluster',
      ]),
    );
  });

  it('are, of differences that `verify` finds', () => {
    expect([...DIFFERENCE_KINDS].sort()).toEqual(
      expect.arrayContaining([
        'anchor-misplaced',
        'anchor-missing',
        'behind',
        'crowded-key-left',
        'crowded-key-missing',
        'crowded-key-wrong',
        'decision-seal',
        'edge-class',
        'edge-direction',
        'edge-evidence',
        'edge-left',
        'edge-match-keys',
        'edge-missing',
        'edge-vetoes',
        'edge-weight',
        'event-missing',
        'event-order',
        'golden-identifiers',
        'golden-missing',
        'golden-not-emptied',
        'golden-orphan',
        'golden-provenance',
        'golden-record-count',
        'golden-review-flag',
        'golden-status',
        'golden-value',
        'history-document',
        'history-gap',
        'history-missing',
        'id-not-oldest',
        'identifier-left',
        'identifier-missing',
        'identifier-status',
        'link-first-id',
        'link-left',
        'link-missing',
        'link-moved',
        'match-key-left',
        'match-key-missing',
        'match-key-order',
        'note-seal',
        'pinned-statement-left',
        'pinned-statement-missing',
        'record-attribute',
        'record-block-order',
        'record-features',
        'record-findings',
        'record-identifiers',
        'record-identity',
        'record-match-keys',
        'record-not-resolved',
        'record-status',
        'record-version',
        'record-without-version',
        'relation-answer',
        'search-birth',
        'search-left',
        'search-missing',
        'search-terms',
        'statement-changed',
        'statement-left',
        'statement-missing',
        'task-anchors',
        'task-claim',
        'task-closing',
        'task-evidence',
        'task-goldens',
        'task-left',
        'task-missing',
        'task-reasons',
        'task-records',
        'task-state',
        'task-twice',
        'task-weight',
      ]),
    );
  });
});
