import type { Scenario } from './Scenario';

const hour = 3_600_000;

/** Three messages in a row that cannot be delivered: journeys leave the person alone until they write. */
export const outOfReach: Scenario = {
	name: '131026 three times for one person',
	policy: 'unreachable',
	minimum: 3,
	async play(stage) {
		const to = await stage.person();
		stage.must('before', stage.status(await stage.send('notice', to)), 'ACCEPTED');
		stage.fails({ fault: { kind: 'graphError', code: 131026 } });
		for (let n = 1; n <= 3; n += 1) {
			const sent = await stage.send('notice', to);
			stage.must(`message ${n}`, [stage.status(sent), stage.contact(sent)?.strikes], ['FAILED', n]);
		}
		const fourth = await stage.send('notice', to);
		stage.must('message 4', [stage.status(fourth), stage.calls(fourth)], ['REFUSED', 0]);
		stage.heals();
		stage.must('another person', stage.status(await stage.send('notice')), 'ACCEPTED');
		await to.say('I am back');
		await stage.settled();
		stage.must('after they wrote', stage.status(await stage.send('notice', to)), 'ACCEPTED');
	},
};

/** One contact's wrong value is that contact's trouble. */
export const oneWrongValue: Scenario = {
	name: '131009 for one contact among others',
	policy: 'content',
	minimum: 3,
	async play(stage) {
		const victim = await stage.person();
		stage.emulator.faults.set([
			{
				match: { operation: 'message.send', customer: victim.waId ?? '' },
				fault: { kind: 'graphError', code: 131009 },
			},
		]);
		for (let n = 0; n < 3; n += 1) {
			stage.must('the one', stage.status(await stage.send('text', victim)), 'FAILED');
			stage.must('another', stage.status(await stage.send('text')), 'ACCEPTED');
		}
		stage.must('brakes', stage.brakes(), []);
	},
};

/** The window closed at Meta's, and the step has a template for that. */
export const templateInstead: Scenario = {
	name: '131047 in the answer: the step’s template goes',
	policy: 'windowClosed',
	minimum: 2,
	async play(stage) {
		await stage.send('notice');
		stage.fails({ nth: 1, fault: { kind: 'graphError', code: 131047 } });
		const sent = await stage.send('orTemplate');
		stage.must(
			'the row',
			[stage.status(sent), stage.calls(sent), stage.onPhone(sent)],
			['ACCEPTED', 2, 1],
		);
	},
};

/** The same when our own clock knows it already: nothing is asked in vain. */
export const windowOver: Scenario = {
	name: 'a window that is over by our own clock',
	policy: 'windowClosed',
	minimum: 2,
	async play(stage) {
		const to = await stage.person();
		await stage.pass(25 * hour);
		const text = await stage.send('text', to);
		stage.must('a text', [stage.status(text), stage.calls(text)], ['REFUSED', 0]);
		const kept = await stage.send('kept', to);
		stage.must('a text to keep', [stage.status(kept), stage.calls(kept)], ['HELD', 0]);
		const instead = await stage.send('orTemplate', to);
		stage.must(
			'a text with a template',
			[stage.status(instead), stage.calls(instead)],
			['ACCEPTED', 1],
		);
		stage.must('a template', stage.status(await stage.send('notice', to)), 'ACCEPTED');
		await to.say('hello?');
		await stage.settled();
		stage.must('once they write', [stage.status(kept), stage.calls(kept)], ['ACCEPTED', 1]);
	},
};

/** Meta's news that a template is approved again lets go what waited for it. */
export const repaired: Scenario = {
	name: '132015 until Meta unpauses the template',
	policy: 'brokenTemplate',
	minimum: 3,
	async play(stage) {
		await stage.send('text');
		stage.emulator.judgeTemplate('offer', 'en', { status: 'PAUSED' });
		const [first, second] = [await stage.send('offer'), await stage.send('offer')];
		stage.must('rows', [stage.status(first), stage.status(second)], ['FAILED', 'HELD']);
		stage.must('another template', stage.status(await stage.send('notice')), 'ACCEPTED');
		await stage.pass(hour);
		stage.emulator.judgeTemplate('offer', 'en', { status: 'APPROVED' });
		await stage.settled();
		stage.must(
			'rows in the end',
			[stage.status(first), stage.status(second)],
			['FAILED', 'ACCEPTED'],
		);
		stage.must('calls', [stage.calls(first), stage.calls(second)], [1, 1]);
		stage.must('brakes', stage.brakes(), []);
	},
};
