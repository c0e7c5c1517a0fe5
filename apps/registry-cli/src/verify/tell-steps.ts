import { tell } from '../command-line/perform';

/** Rows between two lines about one step. */
const EVERY = 50_000;

/** Tells how far a verification has come: each step when it begins, and a line for every so many rows. */
export function tellSteps(): (entity: string, step: string, done: number) => void {
  let last = '';
  let next = EVERY;
  return (entity, step, done) => {
    const name = `${entity}: ${step}`;
    if (name !== last) tell(name);
    else if (done < next) return;
    else tell(`${name}, ${done}`);
    if (name !== last) next = EVERY;
    while (next <= done) next += EVERY;
    last = name;
  };
}
