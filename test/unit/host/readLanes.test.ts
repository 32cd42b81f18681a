import { expect, it } from '@jest/globals';
import { newContact } from '../../../engine/src/core/contact';
import { newLane, type LaneState } from '../../../engine/src/core/laneState';
import { toLaneRow, type LaneRow } from '../../../engine/src/hosts/sqlite/contacts/laneRow';
import { ReadLanes } from '../../../engine/src/hosts/sqlite/contacts/ReadLanes';

interface Written {
	readonly state: LaneState;
	readonly json: string;
	readonly row: LaneRow;
}

const lane = (tag: string, seen = ''): Written => {
	const empty = newLane({ ...newContact('c1', '1', { waId: '49151' }, 0), tags: [tag] });
	const run = {
		id: 'e1-shop',
		journeyId: 'shop',
		version: 'v1',
		trigger: 'trigger',
		key: null,
		at: 'question',
		json: { seen },
		outputs: {},
		deadline: null,
		awaiting: null,
		interruptedBy: [],
		startedAt: 0,
		visits: 2,
	};
	const state = seen === '' ? empty : { ...empty, runs: [run] };
	const json = JSON.stringify(state);
	return { state, json, row: toLaneRow(state, json) };
};

/** The row as a statement gives it: the same bytes, in other places. */
const readAgain = ({ row: { state, runs } }: Written): LaneRow => ({
	state: Buffer.from(state).toString(),
	runs: runs && Buffer.from(runs),
});

it('a lane is parsed once while its row says the same, and anew when it says something else', () => {
	const lanes = new ReadLanes();
	const [before, after] = [lane('before'), lane('after')];
	const first = lanes.of('c1', before.row).lane;
	expect(first).toEqual(before.state);
	expect(lanes.of('c1', readAgain(before)).lane).toBe(first);
	expect(lanes.of('c1', after.row).lane).toEqual(after.state);
	expect(lanes.of('c1', before.row).lane).toEqual(before.state);
});

it('a lane that was written is not parsed, unless another was written to its row since', () => {
	const lanes = new ReadLanes();
	const [before, after] = [lane('before'), lane('after')];
	lanes.wrote(before.row, before.state, before.json);
	const known = lanes.of('c1', readAgain(before));
	expect(known.lane).toBe(before.state);
	expect(known.json).toBe(before.json);
	const other = lanes.of('c1', readAgain(after));
	expect(other.lane).toEqual(after.state);
	expect(other.json).toBeNull();
});

it('a lane whose runs are packed is told by them, too', () => {
	const lanes = new ReadLanes();
	const [before, after] = [lane('same', 'a'.repeat(2000)), lane('same', 'b'.repeat(2000))];
	expect(before.row.runs).not.toBeNull();
	expect(before.row.state).toBe(after.row.state);
	lanes.wrote(before.row, before.state, before.json);
	expect(lanes.of('c1', readAgain(before)).lane).toBe(before.state);
	expect(lanes.of('c1', readAgain(after)).lane).toEqual(after.state);
	expect(lanes.of('c1', lane('same').row).lane.runs).toEqual([]);
});
