import { z } from 'zod';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';

const verticals = [
	'',
	'UNDEFINED',
	'OTHER',
	'AUTO',
	'BEAUTY',
	'APPAREL',
	'EDU',
	'ENTERTAIN',
	'EVENT_PLAN',
	'FINANCE',
	'GROCERY',
	'GOVT',
	'HOTEL',
	'HEALTH',
	'NONPROFIT',
	'PROF_SERVICES',
	'RETAIL',
	'TRAVEL',
	'RESTAURANT',
	'ALCOHOL',
	'ONLINE_GAMBLING',
	'PHYSICAL_GAMBLING',
	'OTC_DRUGS',
	'NOT_A_BIZ',
];

const blankOr = (schema: z.ZodType): z.ZodType => z.union([z.literal(''), schema]);

/** https://developers.facebook.com/docs/whatsapp/cloud-api/reference/business-profiles */
const update = z.looseObject({
	messaging_product: z.literal('whatsapp'),
	about: z.string().min(1).max(139).optional(),
	address: z.string().max(256).optional(),
	description: z.string().max(512).optional(),
	email: z.string().max(128).and(blankOr(z.email())).optional(),
	vertical: z.enum(verticals).optional(),
	websites: z
		.array(z.url({ protocol: /^https?$/ }).max(256))
		.max(2)
		.optional(),
	profile_picture_handle: z.string().optional(),
});

const node = ({ profile }: Emulation) => ({ ...profile.get(), ...product });

/** Comes asked or not. */
const product = { messaging_product: 'whatsapp' };

export const get: Handler = (call, emulation) => ({
	body: {
		data: [{ ...selectFields(node(emulation), call.query['fields'], []), ...product }],
	},
});

export const getById: Handler = (call, emulation) => ({
	body: selectFields(
		{
			id: emulation.profile.id,
			account_name: emulation.business.verifiedName,
			...node(emulation),
		},
		call.query['fields'],
		['id', 'account_name', 'messaging_product'],
	),
});

function change(body: unknown, emulation: Emulation): GraphAnswer {
	const { profile_picture_handle: handle, ...wanted } = parseWire(update, body ?? {});
	const { about, address, description, email, vertical, websites } = wanted;
	emulation.profile.change(
		defined({
			about,
			address,
			description,
			email,
			vertical,
			websites,
			profile_picture_url: handle === undefined ? undefined : pictureUrl(handle, emulation),
		}),
	);
	return { body: { success: true } };
}

export const updateProfile: Handler = (call, emulation) => change(call.body, emulation);

export { updateProfile as update, updateProfile as updateById };

/** Where the picture behind an upload's handle is shown from then on. */
function pictureUrl(handle: string, { uploads, media, baseUrl, clock }: Emulation): string {
	const upload = uploads.file(handle);
	if (upload === undefined) {
		throw new GraphFault(100, 'Param profile_picture_handle is not a handle of a finished upload.');
	}
	if (!/^image\/(jpe?g|png)$/.test(upload.mimeType)) {
		throw new GraphFault(100, `A profile picture is a JPEG or PNG, not ${upload.mimeType}.`);
	}
	const file = media.add(
		{ data: upload.received, mimeType: upload.mimeType, fileName: upload.name },
		clock.now(),
	);
	return `${baseUrl()}/emulator/media/${file.id}`;
}

const defined = <T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: NonNullable<T[K]>;
	};
