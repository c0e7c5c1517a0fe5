import { tell } from '../evaluate/data-set/perform';

const EVERY_MS = 5_000;

/** Tells now and then how many histories were played; each that failed at once. */
export function tellRuns(runs: number): (done: number, failed: number) => void {
  let told = { at: Date.now(), failed: 0 };
  return (done, failed) => {
    if (failed === told.failed && Date.now() - told.at < EVERY_MS && done < runs) return;
    told = { at: Date.now(), failed };
    tell(`${done} of ${runs} histories${failed > 0 ? `, ${failed} ended in another state` : ''}`);
  };
}
