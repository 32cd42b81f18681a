import type { PathName } from '../../../cloud-api/catalogue';
import type { Emulation } from '../world/Emulation';

/** Which ids are real, by kind of object. A kind new to the catalogue does not compile until it is here. */
export const existence: Readonly<Record<PathName, (id: string, emulation: Emulation) => boolean>> =
	{
		appId: (id, { business }) => id === business.appId,
		phoneNumberId: (id, { business }) => id === business.phoneNumberId,
		businessAccountId: (id, { business }) => id === business.wabaId,
		flowId: (id, { flows }) => flows.get(id) !== undefined,
		mediaId: (id, { media, clock }) => media.get(id, clock.now()) !== undefined,
		templateId: (id, { templates }) => templates.byId(id) !== undefined,
	};
