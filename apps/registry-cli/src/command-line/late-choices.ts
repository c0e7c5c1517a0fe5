import { Option } from 'commander';

/** An option whose choices are looked up when somebody asks for them: what names them is not loaded for all other commands. */
export function withLateChoices(option: Option, choicesOf: () => readonly string[]): Option {
  option.choices([]);
  Object.defineProperty(option, 'argChoices', { get: () => [...choicesOf()] });
  return option;
}
