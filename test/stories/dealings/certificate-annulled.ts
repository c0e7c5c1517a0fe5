import { BAO, holder, LAN, plot } from '../people-of-stories';
import { says, type Story } from '../story';

const JUDGEMENT = { number: '45/2019/HC-PT', date: '2019-07-01', authority: 'TAND cấp cao tại TP.HCM' };
const his = { serial: 'BA 200001', issuedOn: '2010-05-01', holders: [holder(BAO)] };
const hers = { serial: 'CS 300002', issuedOn: '2020-02-01', holders: [holder(LAN)] };

/** A court annulled a certificate and the land was given to another (Land Law 45/2013/QH13 art. 106). The city's office has the old one. */
export const certificateAnnulled: Story = {
  title: 'A certificate that a court annulled gives nobody land, and asks nothing beside the new one',
  events: [
    says('population/persons/bao', 1, '2008-01-01', BAO),
    says('population/persons/lan', 1, '2008-01-01', LAN),
    says(
      'land/land-parcels/p',
      1,
      '2010-05-02',
      plot('31', { area: 310, holders: [holder(BAO)], certificates: [his] }),
    ),
    says(
      'hcm-land-management/land-parcels/p',
      1,
      '2012-01-01',
      plot('31', { area: 310, holders: [holder(BAO)], certificates: [his] }),
    ),
    says(
      'land/land-parcels/p',
      2,
      '2020-02-10',
      plot('31', {
        area: 310,
        holders: [holder(LAN, { validFrom: '2020-02-01', act: JUDGEMENT })],
        certificates: [{ ...his, status: 'Đã hủy', validTo: '2019-07-01', act: JUDGEMENT }, hers],
      }),
    ),
  ],
  expected: async (registry) => {
    const { id, attributes } = await registry.golden('land/land-parcels/p');
    expect(await registry.idOf('hcm-land-management/land-parcels/p')).toBe(id);
    expect(attributes.certificates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ serial: 'BA 200001', status: 'cancelled', validTo: '2019-07-01' }),
        expect.objectContaining({ serial: 'CS 300002' }),
      ]),
    );
    const [bao, lan] = [await registry.idOf('population/persons/bao'), await registry.idOf('population/persons/lan')];
    const heldOn = async (day: string) => [
      ...new Set(
        (await registry.relations('land/land-parcels/p', `?type=holder&inForce=true&validAt=${day}`)).map(
          ({ goldenId }) => goldenId,
        ),
      ),
    ];
    expect(await heldOn('2026-01-01')).toEqual([lan]);
    expect(await heldOn('2015-01-01')).toEqual([bao]);
    expect(await registry.lookup('land-parcels', 'certificate', 'BA 200001')).toEqual([id]);
    expect(await registry.tasks()).toEqual([]);
  },
};
