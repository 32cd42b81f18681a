import { scheduleBody } from '../../../../cloud-api/businessAccount/schedule';
import type { OperationForm } from '../OperationForm';
import { scheduleFields } from './scheduleFields';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

export const createSchedule: OperationForm = {
	name: 'Create Schedule',
	action: 'Create schedule of business account',
	description: 'Set business hours or other recurring times',
	fields: scheduleFields,
	body: (form) => {
		const more = form.group('additionalFields');
		const frequency = more.optional('frequency');
		return scheduleBody({
			name: form.text('scheduleName'),
			kind: form.text('scheduleType') || 'BUSINESS_HOURS',
			startTime: form.has('from') ? form.text('from') : '09:00',
			endTime: form.has('until') ? form.text('until') : '18:00',
			days: form.has('days') ? form.names('days') : weekdays,
			zone: form.optional('zone'),
			description: more.optional('note'),
			active: more.has('active') ? more.flag('active') : undefined,
			recurrence:
				frequency === undefined
					? undefined
					: {
							frequency,
							interval: more.number('interval'),
							endDate: more.optional('endDate')?.slice(0, 10),
						},
		});
	},
	example: {
		scheduleName: 'Opening hours',
		scheduleType: 'BUSINESS_HOURS',
		from: '09:00',
		until: '18:00',
		days: ['MONDAY', 'TUESDAY'],
		zone: 'Europe/Madrid',
		additionalFields: { frequency: 'WEEKLY', interval: 1, endDate: '2027-12-31T00:00:00' },
	},
};
