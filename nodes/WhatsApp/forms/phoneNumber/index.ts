import type { FormsOf, ResourceForm } from '../OperationForm';
import { add } from './add';
import { deleteUsername } from './deleteUsername';
import { deregister } from './deregister';
import { get } from './get';
import { getOfficialAccountStatus } from './getOfficialAccountStatus';
import { getSettings } from './getSettings';
import { getUsername } from './getUsername';
import { list } from './list';
import { listUsernameSuggestions } from './listUsernameSuggestions';
import { register } from './register';
import { requestCode } from './requestCode';
import { requestDisplayName } from './requestDisplayName';
import { requestOfficialAccount } from './requestOfficialAccount';
import { setSearchVisibility } from './setSearchVisibility';
import { setTwoStepPin } from './setTwoStepPin';
import { setUsername } from './setUsername';
import { setWebhookOverride } from './setWebhookOverride';
import { updateSettings } from './updateSettings';
import { verifyCode } from './verifyCode';

const operations: FormsOf<'phoneNumber'> = {
	add,
	deleteUsername,
	deregister,
	get,
	getOfficialAccountStatus,
	getSettings,
	getUsername,
	list,
	listUsernameSuggestions,
	register,
	requestCode,
	requestDisplayName,
	requestOfficialAccount,
	setSearchVisibility,
	setTwoStepPin,
	setUsername,
	setWebhookOverride,
	updateSettings,
	verifyCode,
};

/** Business phone numbers. */
export const phoneNumber: ResourceForm = { name: 'Phone Number', first: 'get', operations };
