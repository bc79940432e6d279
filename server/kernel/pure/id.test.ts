import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromUuid, isId, newId, newUuid, publicId, uuidFromId } from './id';

test('an id comes back from its UUID unchanged, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(uuidFromId('evt', idFromUuid('evt', uuid))).toBe(uuid);
    }),
  );
});

test('an id is written as a TypeID', () => {
  expect(idFromUuid('evt', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('evt_01h455vb4pex5vsknk084sn02q');
});

test('later ids sort after earlier ones, as text and as UUID', () => {
  const ids = [0, 1, 1_700_000_000_000, 1_700_000_000_001, 281_474_976_710_655].map((at) => newId('evt', at));
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.map((id) => uuidFromId('evt', id)).toSorted()).toEqual(ids.map((id) => uuidFromId('evt', id)));
});

test('a new UUID says version 7 and the standard variant', () => {
  expect(newUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test.each([
  ['of another kind', 'usr_01h455vb4pex5vsknk084sn02q'],
  ['too short', 'evt_01h455vb4pex5vsknk084sn02'],
  ['above 128 bits', 'evt_81h455vb4pex5vsknk084sn02q'],
  ['with letters that are not in the alphabet', 'evt_01h455vb4pex5vsknk084sn0il'],
  ['in capitals', 'evt_01H455VB4PEX5VSKNK084SN02Q'],
  ['bare', '01h455vb4pex5vsknk084sn02q'],
  ['a UUID', '01890a5d-ac96-774b-bcce-b302099a8057'],
  ['nothing', ''],
])('an id that is %s is refused', (_, value) => {
  expect(isId('evt', value)).toBe(false);
  expect(publicId('evt').safeParse(value).success).toBe(false);
  expect(() => uuidFromId('evt', value)).toThrow();
});
