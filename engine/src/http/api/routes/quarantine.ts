import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import { releaseQuarantine } from '../../webhook/releaseQuarantine';
import { route } from '../route';
import { quarantineList, quarantineRelease } from '../schemas/quarantine';
import { isoTime } from '../views/isoTime';

const listQuarantine = route({
	id: 'listQuarantine',
	least: 'admin',
	method: 'GET',
	path: '/quarantine',
	tag: 'Runner',
	summary: 'What came for numbers that are not yours',
	description:
		'Signed by your app, but for a number that is not in WAYFARE_PHONE_NUMBER_IDS. It is kept and acted on by nobody.',
	success: { status: 200, schema: quarantineList, description: 'By number' },
	errors: [],
	handle: ({ parts: { host } }) => ({
		items: host.quarantine.list().map(({ firstAt, latestAt, ...number }) => ({
			...number,
			firstAt: isoTime(firstAt),
			latestAt: isoTime(latestAt),
		})),
	}),
});

const release = route({
	id: 'releaseQuarantine',
	least: 'admin',
	method: 'POST',
	path: '/quarantine/{phoneNumberId}/release',
	tag: 'Runner',
	summary: 'Let what came for a number into its lanes',
	description:
		'For a number that has been added to WAYFARE_PHONE_NUMBER_IDS since. Messages are decided as if they came now; those whose window has closed meanwhile get no free text.',
	params: z.object({ phoneNumberId: z.string() }),
	success: { status: 200, schema: quarantineRelease, description: 'They are being decided' },
	errors: ['quarantine.foreign', 'api.busy'],
	async handle({ params: { phoneNumberId }, parts: { host, config } }) {
		if (!config.phoneNumberIds.includes(phoneNumberId))
			throw new WayfareError('quarantine.foreign', `${phoneNumberId} is none of your numbers`);
		return { phoneNumberId, released: await releaseQuarantine(host, phoneNumberId) };
	},
});

export const quarantine = [listQuarantine, release];
