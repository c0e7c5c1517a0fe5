import { eventStreamText } from './event-stream-text';

const event = {
  cursor: 'c1',
  feedId: 'f1',
  type: 'golden.created',
  collection: 'persons',
  goldenId: 'g1',
  otherIds: [],
  version: 1,
  occurredAt: '2026-01-01T00:00:00.000Z',
};

describe('the text of an event stream', () => {
  it.each([
    ['a start', { kind: 'start', cursor: 'c0' }, 'retry: 2000\nid: c0\n\n'],
    ['a heartbeat', { kind: 'heartbeat', cursor: undefined }, ': heartbeat\n\n'],
    ['a heartbeat further on', { kind: 'heartbeat', cursor: 'c2' }, ': heartbeat\nid: c2\n\n'],
    [
      'an event',
      { kind: 'changes', events: [event] },
      `id: c1\nevent: golden.created\ndata: ${JSON.stringify(event)}\n\n`,
    ],
  ] as const)('has the form of %s', (_name, part, text) => {
    expect(eventStreamText(part)).toBe(text);
    expect(eventStreamText(part)).toBe(text);
  });

  it('has one block for each event', () => {
    expect(eventStreamText({ kind: 'changes', events: [event, event] }).split('\n\n').length).toBe(3);
  });
});
