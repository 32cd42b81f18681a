import type { OperationId } from '../../../cloud-api/catalogue';
import type { Handler } from './GraphCall';
import * as account from './operations/account';
import * as media from './operations/media';
import * as message from './operations/message';
import * as phoneNumber from './operations/phoneNumber';

/** One handler for every row of the catalogue: a row without one does not compile. */
export const handlers = {
	'message.send': message.send,
	'message.markRead': message.markRead,
	'message.sendMarketing': message.sendMarketing,
	'media.upload': media.upload,
	'media.getUrl': media.getUrl,
	'media.delete': media.remove,
	'phoneNumber.list': phoneNumber.list,
	'phoneNumber.get': phoneNumber.get,
	'phoneNumber.add': phoneNumber.add,
	'phoneNumber.requestCode': phoneNumber.requestCode,
	'phoneNumber.verifyCode': phoneNumber.verifyCode,
	'phoneNumber.register': phoneNumber.register,
	'phoneNumber.deregister': phoneNumber.deregister,
	'phoneNumber.setTwoStepPin': phoneNumber.setTwoStepPin,
	'phoneNumber.requestDisplayName': phoneNumber.requestDisplayName,
	'phoneNumber.setSearchVisibility': phoneNumber.setSearchVisibility,
	'phoneNumber.setWebhookOverride': phoneNumber.setWebhookOverride,
	'phoneNumber.getSettings': phoneNumber.getSettings,
	'phoneNumber.updateSettings': phoneNumber.updateSettings,
	'phoneNumber.getUsername': account.getUsername,
	'phoneNumber.setUsername': account.setUsername,
	'phoneNumber.deleteUsername': account.deleteUsername,
	'phoneNumber.listUsernameSuggestions': account.listUsernameSuggestions,
	'phoneNumber.getOfficialAccountStatus': account.getOfficialAccountStatus,
	'phoneNumber.requestOfficialAccount': account.requestOfficialAccount,
} as const satisfies Record<OperationId, Handler>;
