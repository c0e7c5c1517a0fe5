import type { Difference } from './difference';

/** One line: the kind, whose it is, and what was expected and found. */
export function differenceText(difference: Difference): string {
  const { kind, recordId, otherRecordId, goldenId, taskId, field, expected, found } = difference;
  const subjects = [
    recordId && `record ${recordId}`,
    otherRecordId && `record ${otherRecordId}`,
    goldenId && `golden ${goldenId}`,
    taskId && `task ${taskId}`,
    field,
  ].filter((subject) => subject !== undefined && subject !== '');
  const states = [
    expected === undefined ? [] : [`expected ${expected}`],
    found === undefined ? [] : [`found ${found}`],
  ].flat();
  return [`${kind}:`, subjects.join(', '), ...(states.length > 0 ? [`(${states.join(', ')})`] : [])].join(' ');
}
