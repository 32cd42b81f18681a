import { expect, it } from '@jest/globals';
import { factText } from '../../../engine/src/core/digestOf';
import { factsOf, toldIn } from '../../../engine/src/hosts/sqlite/chapters/chapter';
import { packed } from '../../../engine/src/hosts/sqlite/chapters/packed';
import type { StoredFact } from '../../../engine/src/host/records';

const fact = (seq: number, eventId: string, contactId: string, reason: string): StoredFact => ({
	seq,
	eventId,
	contactId,
	runId: reason === 'ended' ? 'e7-a' : null,
	kind: 'routed',
	at: 5,
	node: null,
	reason,
	data: { text: '40 €' },
});
const story = [
	fact(10, 'e7', 'c1', 'came'),
	fact(11, 'e7', 'c1', 'ended'),
	fact(12, 'e8', 'c2', 'came'),
];

it('facts of a chapter are numbered from what each event begins with', () => {
	const [came, ended, other] = story.map(factText);
	const chapter = packed(`[[10,"e7","c1",[${came},${ended}]],[12,"e8","c2",[${other}]]]`);
	expect(toldIn(chapter).map(([seq, , contactId]) => [seq, contactId])).toEqual([
		[10, 'c1'],
		[12, 'c2'],
	]);
	expect(toldIn(chapter).flatMap(factsOf)).toEqual(story);
});

it('a chapter of former builds, with each fact by itself, tells the same', () => {
	const lines = story.map((one) => {
		const { seq, eventId, contactId, runId, kind, at, node, reason, data } = one;
		return [seq, eventId, contactId, runId, kind, at, node, reason, data];
	});
	expect(toldIn(packed(JSON.stringify(lines))).flatMap(factsOf)).toEqual(story);
});
