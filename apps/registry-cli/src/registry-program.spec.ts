import 'reflect-metadata';

import { refuseUnknown, registryProgram } from './registry-program';

const program = registryProgram();

/** All that `--help` prints, what is added at its end included. */
function helpOf(name: string): string {
  const command = program.commands.find((each) => each.name() === name)!;
  let text = '';
  command.configureOutput({ writeOut: (written) => (text += written) });
  command.outputHelp();
  return text;
}

describe('the command line', () => {
  it.each(program.commands.map((command) => command.name()))('%s has examples and says how it ends', (name) => {
    const help = helpOf(name);
    expect(help).toMatch(/^Exit code: 0 /m);
    expect(help).toMatch(/^Examples?:$/m);
    expect(help).toMatch(new RegExp(`^  .*\\b${name}\\b`, 'm'));
  });

  it('groups commands by who uses them', () => {
    const help = program.helpInformation();
    const [tried, operates] = ['To try it on one machine:', 'Who operates it:'].map((title) => help.indexOf(title));
    expect(tried).toBeGreaterThan(0);
    expect(help.indexOf('  verify')).toBeGreaterThan(operates!);
    expect(help.indexOf('  start')).toBeLessThan(operates!);
    for (const command of program.commands) expect(help).toContain(`  ${command.name()}`);
  });

  it.each([
    [['nonsense'], /no command "nonsense"\. See/],
    [['nonsense', '--help'], /no command "nonsense"/],
    [['verfy', '--help'], /Did you mean "verify"\?/],
    [['help', 'nonsense'], /no command "nonsense"/],
  ])('refuses %j', (args, expected) => {
    expect(() => refuseUnknown(program, args)).toThrow(expected);
  });

  it.each([[[]], [['--help']], [['verify', '--help']], [['help']], [['help', 'verify']], [['backup', 'x']]])(
    'takes %j',
    (args: string[]) => expect(() => refuseUnknown(program, args)).not.toThrow(),
  );
});
