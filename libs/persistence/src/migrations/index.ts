import { CreateRegistry1780000000000 } from './1780000000000-create-registry';
import { AddFeed1780000001000 } from './1780000001000-add-feed';
import { AddGoldenSearch1780000002000 } from './1780000002000-add-golden-search';
import { AddRelations1780000003000 } from './1780000003000-add-relations';
import { AddDecisions1780000004000 } from './1780000004000-add-decisions';
import { TellIdentifierStatus1780000005000 } from './1780000005000-tell-identifier-status';
import { AddPolicies1780000006000 } from './1780000006000-add-policies';
import { AddLargeComponentLane1780000007000 } from './1780000007000-add-large-component-lane';
import { AddCrowdedKeys1780000008000 } from './1780000008000-add-crowded-keys';
import { TellEffectOfCalls1780000009000 } from './1780000009000-tell-effect-of-calls';
import { OneRecordAKey1780000011000 } from './1780000011000-one-record-a-key';
import { HardenTheEdge1780000012000 } from './1780000012000-harden-the-edge';
import { SealDecisions1780000013000 } from './1780000013000-seal-decisions';
import { AddErasures1780000013001 } from './1780000013001-add-erasures';
import { EndLogins1780000013002 } from './1780000013002-end-logins';
import { TellTimeOfRelations1780000014000 } from './1780000014000-tell-time-of-relations';
import { AddPrincipals1780000016000 } from './1780000016000-add-principals';
import { AddKeyRequests1780000016001 } from './1780000016001-add-key-requests';
import { AddRecordOfReads1780000018000 } from './1780000018000-add-record-of-reads';
import { LetGoOfEntries1780000018001 } from './1780000018001-let-go-of-entries';
import { BrakeFloods1780000020000 } from './1780000020000-brake-floods';
import { AddProposals1780000023000 } from './1780000023000-add-proposals';
import { AddAccessTokens1780000023001 } from './1780000023001-add-access-tokens';
import { AddDesk1780000024000 } from './1780000024000-add-desk';
import { AddGrants1780000025000 } from './1780000025000-add-grants';
import { SealEvidenceOfApproval1780000026000 } from './1780000026000-seal-evidence-of-approval';
import { RememberRetired1780000026001 } from './1780000026001-remember-retired';
import { LeadBlocksByAuthority1780000028000 } from './1780000028000-lead-blocks-by-authority';
import { TellOfTasks1780000030000 } from './1780000030000-tell-of-tasks';
import { FindRiskSignals1780000030001 } from './1780000030001-find-risk-signals';
import { WeighWaiting1780000030002 } from './1780000030002-weigh-waiting';
import { DecideInBatches1780000030003 } from './1780000030003-decide-in-batches';
import { AddImports1780000031000 } from './1780000031000-add-imports';
import { GroupBacklogs1780000031001 } from './1780000031001-group-backlogs';
import { AddExtracts1780000032000 } from './1780000032000-add-extracts';
import { AddForms1780000032001 } from './1780000032001-add-forms';
import { AddSubjectRequests1780000033000 } from './1780000033000-add-subject-requests';
import { AddQuality1780000033001 } from './1780000033001-add-quality';
import { AddOpenData1780000033002 } from './1780000033002-add-open-data';
import { LoadInStages1780000046000 } from './1780000046000-load-in-stages';
import { LockInBulk1780000035000 } from './1780000035000-lock-in-bulk';
import { TellHistoryByDifferences1780000036000 } from './1780000036000-tell-history-by-differences';
import { IndexKeysOfRecords1780000036001 } from './1780000036001-index-keys-of-records';
import { NarrowRecords1780000036002 } from './1780000036002-narrow-records';
import { TellLastWord1780000038000 } from './1780000038000-tell-last-word';
import { EraseOnRequest1780000040000 } from './1780000040000-erase-on-request';
import { CountQualityInSlices1780000040001 } from './1780000040001-count-quality-in-slices';
import { SayOnce1780000042000 } from './1780000042000-say-once';
import { AppendEntriesByTheirLeaves1780000045000 } from './1780000045000-append-entries-by-their-leaves';
import { PartByNumber1780000047000 } from './1780000047000-part-by-number';
import { AskByPart1780000048000 } from './1780000048000-ask-by-part';
import { KeepPlansOfDocuments1780000043000 } from './1780000043000-keep-plans-of-documents';

/**
 * The schema, in order. Every database keeps the names of those that it ran, so a name stays even where it tells only a part; what
 * each does is said here. A new migration is named after all it does, or does one thing.
 */
export const MIGRATIONS = [
  // Catalogue of sources, keys, policy versions; records with their versions, keys and edges; golden records; review tasks; events.
  CreateRegistry1780000000000,
  // Which feed a database serves, and events by entity.
  AddFeed1780000001000,
  // Terms that golden records are found by; calls kept under an Idempotency-Key.
  AddGoldenSearch1780000002000,
  // What records state about other things, the answers to it, and what has to be looked at again.
  AddRelations1780000003000,
  // Decisions with their sides; claims on review tasks and notes beside them.
  AddDecisions1780000004000,
  // Identifiers that are superseded or cancelled in place of former ones.
  TellIdentifierStatus1780000005000,
  // The policy in force and its revision, and how far sources were replayed under it.
  AddPolicies1780000006000,
  // Pending records of large components; one index of golden records in place of two.
  AddLargeComponentLane1780000007000,
  // Oversized blocks; all steps of a golden record's version; rechecks that failed; the evidence of edges.
  AddCrowdedKeys1780000008000,
  // Whether a call kept under an Idempotency-Key took effect.
  TellEffectOfCalls1780000009000,
  // One record for keys that differ in Unicode normalisation only; those that were two already are marked.
  OneRecordAKey1780000011000,
  // Who issued a key and what it may ask; limits shared by processes; reversals that await approval.
  HardenTheEdge1780000012000,
  // Seals of decisions, what came to them, and notes.
  SealDecisions1780000013000,
  // The owner's way to forget rows of tables that are only added to.
  AddErasures1780000013001,
  // Logins at the job dashboard that were ended.
  EndLogins1780000013002,
  // The time of statements, statements of earlier versions, and those that pins make.
  TellTimeOfRelations1780000014000,
  // Principals over keys and accounts; sessions of people and failed sign-ins; single values that were revealed.
  AddPrincipals1780000016000,
  // Keys that a second operator has to approve.
  AddKeyRequests1780000016001,
  // The record of reads: entries by month, the inner nodes of their tree, checkpoints, how long they are kept.
  AddRecordOfReads1780000018000,
  // The owner's way to let go of entries whose time is over.
  LetGoOfEntries1780000018001,
  // How much a source brings and how much of it conflicts, by time; sources whose resolving is paused.
  BrakeFloods1780000020000,
  // Changes that a second operator has to agree to; keys asked for that were refused or withdrawn.
  AddProposals1780000023000,
  // Public keys of clients, tokens that they prove themselves for, and assertions that were used.
  AddAccessTokens1780000023001,
  // Tasks given to somebody, passed over or put before a lead.
  AddDesk1780000024000,
  // Agencies, their systems, purposes, and grants; keys of systems; whether a golden record lies within areas.
  AddGrants1780000025000,
  // Evidence as of an approval, which the seal of the approval covers.
  SealEvidenceOfApproval1780000026000,
  // What retired golden records were called and came of.
  RememberRetired1780000026001,
  // Authorities lead the blocks of their identifiers, and all questions over one number are one.
  LeadBlocksByAuthority1780000028000,
  // What became of review tasks, numbered with the change feed; how often what happened on a day.
  TellOfTasks1780000030000,
  // By what risk signals are found.
  FindRiskSignals1780000030001,
  // Figures of review tasks that the order of the queue goes by.
  WeighWaiting1780000030002,
  // One verdict on many review tasks.
  DecideInBatches1780000030003,
  // Files that sources hand in: their parts, what became of their rows, who works on them.
  AddImports1780000031000,
  // What records are called, by which a backlog is resolved.
  GroupBacklogs1780000031001,
  // Signed extracts that were issued, and those that were taken back.
  AddExtracts1780000032000,
  // Forms that are filled in from golden records.
  AddForms1780000032001,
  // Requests of data subjects, values they contest, and what restricts reads.
  AddSubjectRequests1780000033000,
  // What passed the rules of quality, by source, day and attribute.
  AddQuality1780000033001,
  // Published versions of open data.
  AddOpenData1780000033002,
  // Records and keys that a unit of a backlog locks, in one row.
  LockInBulk1780000035000,
  // History by differences, and provenance that names each record once.
  TellHistoryByDifferences1780000036000,
  // Who has a blocking key, by an index of the records' own; rows of crowded keys only.
  IndexKeysOfRecords1780000036001,
  // Records and versions without what another column or table says.
  NarrowRecords1780000036002,
  // When a statement that is made no more was last made, and from when something else holds.
  TellLastWord1780000038000,
  // Old versions that a data subject had erased, and the one function that does it.
  EraseOnRequest1780000040000,
  // Figures of quality by slices of records; what became of findings.
  CountQualityInSlices1780000040001,
  // The newest version of a golden record in the golden record alone, and what else stood twice.
  SayOnce1780000042000,
  // Functions of documents whose plans are kept.
  KeepPlansOfDocuments1780000043000,
  // Entries of the record of reads by the texts that are hashed.
  AppendEntriesByTheirLeaves1780000045000,
  // What passes between the stages of a bulk load.
  LoadInStages1780000046000,
  // Versions, history and events in ranges of numbers, and the owner's function that opens the next.
  PartByNumber1780000047000,
  // A question about a number for each part of those who are asked about over it.
  AskByPart1780000048000,
];
