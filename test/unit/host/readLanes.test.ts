import { expect, it } from '@jest/globals';
import { newContact } from '../../../engine/src/core/contact';
import { newLane } from '../../../engine/src/core/laneState';
import { toLaneRow } from '../../../engine/src/hosts/sqlite/contacts/laneRow';
import { ReadLanes } from '../../../engine/src/hosts/sqlite/contacts/ReadLanes';

const lane = (tag: string) => {
	const state = newLane({ ...newContact('c1', '1', { waId: '49151' }, 0), tags: [tag] });
	return { state, row: toLaneRow(state, JSON.stringify(state)) };
};

it('a lane is parsed once while its row says the same, and anew when it says something else', () => {
	const lanes = new ReadLanes();
	const [before, after] = [lane('before'), lane('after')];
	const first = lanes.of('c1', before.row);
	expect(first).toEqual(before.state);
	expect(lanes.of('c1', { ...before.row })).toBe(first);
	expect(lanes.of('c1', after.row)).toEqual(after.state);
	expect(lanes.of('c1', before.row)).toEqual(before.state);
});
