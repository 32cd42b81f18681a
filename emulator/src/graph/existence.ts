import type { PathName } from '../../../cloud-api/catalogue';
import { historyOf } from './historyOf';
import type { Emulation } from '../world/Emulation';

/** Which ids are real, by kind of object. A kind new to the catalogue does not compile until it is here. */
export const existence: Readonly<Record<PathName, (id: string, emulation: Emulation) => boolean>> =
	{
		accountNumberId: (id, { business }) => id === business.accountNumberId,
		appId: (id, { business }) => id === business.appId,
		botId: (id, { automation }) => id === automation.botId,
		messageHistoryId: (id, emulation) => historyOf(emulation).some((entry) => entry.id === id),
		paymentReferenceId: (id, { payments }) => payments.payment(id) !== undefined,
		productId: (id, { catalogs }) => catalogs.product(id) !== undefined,
		productSetId: (id, { catalogs }) => catalogs.set(id) !== undefined,
		phoneNumberId: (id, { business }) => id === business.phoneNumberId,
		businessId: (id, { business }) => id === business.businessId,
		groupId: (id, { groups }) => groups.get(id) !== undefined,
		preverifiedNumberId: (id, { portfolio }) => portfolio.numbers.has(id),
		userId: (id, { portfolio }) => portfolio.users.has(id),
		businessAccountId: (id, { business }) => id === business.wabaId,
		catalogId: (id, { catalogs }) => catalogs.catalog(id) !== undefined,
		configurationName: (id, { payments }) => payments.configuration(id) !== undefined,
		flowId: (id, { flows }) => flows.get(id) !== undefined,
		profileId: (id, { profile }) => id === profile.id,
		qrCodeId: (id, { qrCodes }) => qrCodes.get(id) !== undefined,
		signupId: (id, { automation }) => automation.signups.has(id),
		uploadSessionId: (id, { uploads }) => uploads.get(id) !== undefined,
		mediaId: (id, { media, clock }) => media.get(id, clock.now()) !== undefined,
		templateGroupId: (id, { templates }) => templates.groups.get(id) !== undefined,
		templateId: (id, { templates }) => templates.byId(id) !== undefined,
	};
