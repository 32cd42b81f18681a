import type { Resource } from '../../../cloud-api/catalogue';
import { analytics } from './analytics';
import { app } from './app';
import { automation } from './automation';
import { blockedUser } from './blockedUser';
import { business } from './business';
import { businessAccount } from './businessAccount';
import { call } from './call';
import { catalog } from './catalog';
import { conversation } from './conversation';
import { flow } from './flow';
import { group } from './group';
import { media } from './media';
import { message } from './message';
import { payment } from './payment';
import { phoneNumber } from './phoneNumber';
import { profile } from './profile';
import { qrCode } from './qrCode';
import { template } from './template';
import type { ResourceForm } from './OperationForm';

/** The form of every resource of the catalogue; one without a form does not compile. */
export const forms: Readonly<Record<Resource, ResourceForm>> = {
	message,
	media,
	template,
	flow,
	catalog,
	payment,
	call,
	group,
	conversation,
	phoneNumber,
	profile,
	qrCode,
	blockedUser,
	automation,
	businessAccount,
	business,
	app,
	analytics,
};
