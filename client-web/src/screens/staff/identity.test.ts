import { describe, expect, it } from 'vitest';
import { documentOf, fieldOf, viewOf } from '../../consultation/sample';
import { boxOf, identityBoxes } from './identity';

const box = (id: string) => fieldOf({ id, kind: 'check', options: ['Yes'] });
const LARGE = documentOf({
  document: 'large',
  fields: ['id_driver_licence', 'id_passport', 'id_mandate', 'id_other'].map(box),
});
const SMALL = documentOf({
  document: 'small',
  fields: ['id_driver_licence', 'id_other'].map(box),
});
const ticked = (document: typeof LARGE, ...ids: readonly string[]) => ({
  ...document,
  values: Object.fromEntries(ids.map((id) => [id, 'Yes'])),
});
const of = (...documents: readonly (typeof LARGE)[]) => identityBoxes(viewOf({ documents }));

describe('本人確認欄', () => {
  it('has a box of the same name for each kind', () => {
    expect(boxOf('driverLicence')).toBe('id_driver_licence');
    expect(boxOf('oral')).toBe('id_oral');
  });

  it('is nothing where no form has one', () => {
    expect(of(documentOf())).toEqual({ offered: [], seen: [], isBehind: false });
  });

  it('offers what one of the forms has a box for', () => {
    expect(of(SMALL).offered).toEqual(['driverLicence', 'other']);
    expect(of(SMALL, LARGE).offered).toEqual(['driverLicence', 'passport', 'other', 'mandate']);
  });

  it('does not take その他 on a small form for something else than what it stands for', () => {
    const both = [ticked(LARGE, 'id_passport'), ticked(SMALL, 'id_other')];
    expect(of(...both).seen).toEqual(['passport']);
    expect(of(ticked(LARGE, 'id_other', 'id_mandate'), SMALL).seen).toEqual(['mandate', 'other']);
  });

  it('is behind on a form that was opened later', () => {
    expect(of(ticked(LARGE, 'id_passport'), SMALL).isBehind).toBe(true);
    expect(of(ticked(LARGE, 'id_passport')).isBehind).toBe(false);
  });
});
