import type { OperationId, Resource } from '../../../cloud-api/catalogue';
import type { Handler, HandlersOf } from './GraphCall';
import * as analytics from './operations/analytics';
import * as app from './operations/app';
import * as automation from './operations/automation';
import * as blockedUser from './operations/blockedUser';
import * as business from './operations/business';
import * as businessAccount from './operations/businessAccount';
import * as call from './operations/call';
import * as catalog from './operations/catalog';
import * as conversation from './operations/conversation';
import * as flow from './operations/flow';
import * as group from './operations/group';
import * as media from './operations/media';
import * as message from './operations/message';
import * as payment from './operations/payment';
import * as phoneNumber from './operations/phoneNumber';
import * as profile from './operations/profile';
import * as qrCode from './operations/qrCode';
import * as template from './operations/template';

/** The handlers of each resource: a row of the catalogue without one does not compile. */
const byResource: { readonly [R in Resource]: HandlersOf<R> } = {
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

/** Every handler by the id of its operation. */
export const handlers = Object.fromEntries(
	Object.entries(byResource).flatMap(([resource, group]) =>
		Object.entries(group).map(([name, handler]): readonly [string, Handler] => [
			`${resource}.${name}`,
			handler,
		]),
	),
) as Readonly<Record<OperationId, Handler>>;
