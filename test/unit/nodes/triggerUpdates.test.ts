import { describe, expect, it } from '@jest/globals';
import { webhookFields } from '../../../cloud-api/webhooks/webhookField';
import { fieldsOf, isWanted, updates } from '../../../nodes/WhatsAppTrigger/fieldsOf';
import { events, fixtureNames } from '../cloud-api/webhooks/fixture';

const all = Object.keys(updates);
const recorded = fixtureNames.flatMap((name) => events(name));

describe('the updates of WhatsApp Trigger', () => {
	it("bring all of Meta's fields between them", () => {
		expect(fieldsOf(all)).toEqual(webhookFields);
	});

	it.each(all)('%s brings something that is on record', (update) => {
		expect(fieldsOf([update])).not.toEqual([]);
		expect(recorded.some((event) => isWanted(event, [update]))).toBe(true);
	});

	it('leave no recorded event without one, but those of a field Meta has not', () => {
		const unwanted = recorded.filter((event) => !isWanted(event, all));
		expect(unwanted.map(({ field }) => field)).toEqual(['weather_update']);
	});

	it('take an understood event by one update only', () => {
		for (const event of recorded.filter(({ type }) => type !== 'unknown')) {
			expect(all.filter((update) => isWanted(event, [update]))).toHaveLength(1);
		}
	});

	it('can be narrowed to single fields', () => {
		const only = ['message_template_quality_update'];
		expect(fieldsOf(['templates'], only)).toEqual(only);
		expect(isWanted(events('template-quality')[0]!, ['templates'], only)).toBe(true);
		expect(isWanted(events('template-paused')[0]!, ['templates'], only)).toBe(false);
		expect(isWanted(events('text')[0]!, ['messages'], only)).toBe(false);
	});

	it('know a field by either spelling', () => {
		const [event] = events('business-username-singular');
		expect(isWanted(event!, ['phoneNumbers'], ['business_username_updates'])).toBe(true);
	});
});
