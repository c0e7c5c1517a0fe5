import { aMember, identifier, PERSON_POLICY } from './__tests__/a-member';
import { composeGolden } from './compose-golden';
it('bench', () => {
  const src = ['tax', 'population', 'civil'];
  const m = Array.from({ length: 30000 }, (_, i) => {
    const k = Math.floor(i / 3);
    return aMember(
      i + 1,
      src[i % 3] ?? '',
      {
        fullName: `Person number ${k}`,
        dateOfBirth: '1980-01-01',
        phone: `09${i}`,
        nationalId: `${k}`,
        address: { text: 'x', communeCode: '1' },
      },
      { identifiers: [identifier('national-id', `${k}`), identifier('tax-code', `${k}`)] },
    );
  });
  for (let r = 0; r < 4; r++) {
    const t = performance.now();
    for (let i = 0; i < m.length; i += 3) composeGolden(m.slice(i, i + 3), PERSON_POLICY, []);
    process.stdout.write(`triple ${(((performance.now() - t) / (m.length / 3)) * 1000).toFixed(1)} us\n`);
  }
});
