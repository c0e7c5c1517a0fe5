/** What a browser is told: something happened, or the line to the registry is there or not. */
export type LiveWord = 'happened' | 'live' | 'lost';

const TASK_EVENTS = [
  'opened',
  'changed',
  'claimed',
  'released',
  'assigned',
  'escalated',
  'held',
  'decided',
  'closed',
].map((name) => `task.${name}`);
const GOLDEN_EVENTS = ['created', 'updated', 'merged', 'split', 'restored', 'retired'].map((name) => `golden.${name}`);
const STREAM = '/v1/changes/stream?tasks=true';
const REOPEN_MS = 15_000;
/** Of the tabs of one browser, the one that has it holds the stream. */
const LOCK = 'sogoc.live';
const ASKED = 'asked';

/**
 * Hears of what happens in the registry until the function that it answers is called. A browser has few connections to one address, so
 * its tabs share one stream: the oldest holds it and tells the others; when it goes, the next takes over.
 */
export function listen(tell: (word: LiveWord) => void): () => void {
  const ended = new AbortController();
  // Only on secure origins; else each tab holds its own.
  if (navigator.locks === undefined) openStream(tell, ended.signal);
  else shareStream(tell, ended.signal);
  return () => ended.abort();
}

function shareStream(tell: (word: LiveWord) => void, ended: AbortSignal): void {
  const tabs = new BroadcastChannel(LOCK);
  let state: LiveWord | undefined;
  const tellAll = (word: LiveWord): void => {
    if (word !== 'happened') state = word;
    tell(word);
    tabs.postMessage(word);
  };
  tabs.onmessage = ({ data }: MessageEvent<LiveWord | typeof ASKED>) => {
    if (data !== ASKED) tell(data);
    else if (state !== undefined) tabs.postMessage(state);
  };
  tabs.postMessage(ASKED);
  const hold = (): Promise<void> => {
    openStream(tellAll, ended);
    return new Promise((resolve) => ended.addEventListener('abort', () => resolve()));
  };
  // Refused when it ends before its turn comes.
  void navigator.locks.request(LOCK, { signal: ended }, hold).catch(() => undefined);
  ended.addEventListener('abort', () => tabs.close());
}

function openStream(tell: (word: LiveWord) => void, ended: AbortSignal): void {
  let reopening: number | undefined;
  let stream: EventSource | undefined;
  const open = (): void => {
    stream?.close();
    window.clearTimeout(reopening);
    stream = new EventSource(STREAM);
    stream.onopen = () => tell('live');
    stream.onerror = () => {
      tell('lost');
      // A broken line the browser mends; a refusal it takes for an end.
      if (stream?.readyState === EventSource.CLOSED) reopening = window.setTimeout(open, REOPEN_MS);
    };
    for (const name of [...TASK_EVENTS, ...GOLDEN_EVENTS]) stream.addEventListener(name, () => tell('happened'));
  };
  open();
  // A line that nothing is sent over is missed late: the browser knows at once that there is no network, and when there is one again.
  window.addEventListener('offline', () => tell('lost'), { signal: ended });
  window.addEventListener('online', open, { signal: ended });
  ended.addEventListener('abort', () => {
    stream?.close();
    window.clearTimeout(reopening);
  });
}
