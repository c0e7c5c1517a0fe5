import { BAO, MAI, named } from '../people-of-stories';
import { says, type Story } from '../story';
import type { StoryRegistry } from '../story-registry';

const FIRM = {
  taxCode: '0100109106',
  name: 'Công ty TNHH Sao Mai Xanh',
  legalRepresentatives: [named(MAI)],
};

const pinBao = async (registry: StoryRegistry, id: string): Promise<void> => {
  const value = [named(BAO)];
  const headers = { 'if-match': await registry.etag(`enterprises/${id}`) };
  await registry.ask('PUT', `enterprises/${id}/pins/legalRepresentatives`, { value, reason: 'bản án' }, headers);
  await registry.work();
};

/** A court put somebody else at the head of a company; a steward pins it before any register follows. */
export const pinnedRepresentative: Story = {
  title: 'A pinned representative counts at both ends',
  inOrderTold: true,
  events: [
    says('population/persons/mai', 1, '2020-01-01', MAI),
    says('population/persons/bao', 1, '2020-01-01', BAO),
    says('business-registration/enterprises/f', 1, '2021-03-01', FIRM),
  ],
  expected: async (registry) => {
    const id = await registry.idOf('business-registration/enterprises/f');
    await pinBao(registry, id);
    const lines = async (record: string) =>
      (await registry.relations(record)).map(({ goldenId, inForce, statedBy }) => [
        goldenId,
        inForce,
        statedBy[0].source,
      ]);
    const [mai, bao] = [await registry.idOf('population/persons/mai'), await registry.idOf('population/persons/bao')];
    expect(await lines('business-registration/enterprises/f')).toEqual([
      [bao, true, 'steward'],
      [mai, false, 'business-registration'],
    ]);
    expect(await lines('population/persons/mai')).toEqual([[id, false, 'business-registration']]);
    expect(await lines('population/persons/bao')).toEqual([[id, true, 'steward']]);
  },
};
