import type { OperationId } from '../../cloud-api/catalogue';
import { present, isJsonObject, type JsonObject } from '../../cloud-api/json';
import { markRead } from '../../cloud-api/messages/markRead';
import type { Form } from '../form/Form';

/** What a call takes from the form besides the ids in its path. */
export interface CallInput {
	/** Fields that must not be blank. */
	readonly required?: readonly string[];
	/** Fields that must hold a JSON object. */
	readonly json?: readonly string[];
	readonly query?: (form: Form) => Readonly<Record<string, string>>;
	readonly body?: (form: Form) => JsonObject;
}

/** Sends have their own way (builders, gates), and an upload needs the bytes only n8n has. */
type NotCalled = 'message.send' | 'message.sendMarketing' | 'media.upload';

const whatsapp = { messaging_product: 'whatsapp' } as const;

/** One entry per operation of the catalogue; a row without one does not compile. */
export const callInputs: { readonly [Id in Exclude<OperationId, NotCalled>]: CallInput } = {
	'message.markRead': {
		required: ['messageId'],
		body: (form) =>
			markRead({ messageId: form.text('messageId'), typing: form.flag('typingIndicator') }),
	},
	'media.getUrl': {},
	'media.delete': {},
	'phoneNumber.list': { query: (form) => ({ fields: form.text('fields') }) },
	'phoneNumber.get': { query: (form) => ({ fields: form.text('fields') }) },
	'phoneNumber.add': {
		required: ['countryCode', 'nationalNumber', 'verifiedName'],
		body: (form) => ({
			cc: form.text('countryCode'),
			phone_number: form.text('nationalNumber'),
			verified_name: form.text('verifiedName'),
		}),
	},
	'phoneNumber.requestCode': {
		body: (form) => ({
			code_method: form.text('codeMethod') || 'SMS',
			language: form.text('codeLanguage') || 'en_US',
		}),
	},
	'phoneNumber.verifyCode': {
		required: ['code'],
		body: (form) => ({ code: form.text('code') }),
	},
	'phoneNumber.register': {
		required: ['pin'],
		body: (form) => ({ ...whatsapp, pin: form.text('pin') }),
	},
	'phoneNumber.deregister': {},
	'phoneNumber.setTwoStepPin': {
		required: ['pin'],
		body: (form) => ({ pin: form.text('pin') }),
	},
	'phoneNumber.requestDisplayName': {
		required: ['displayName'],
		query: (form) => ({ new_display_name: form.text('displayName') }),
	},
	'phoneNumber.setSearchVisibility': {
		body: (form) => ({ search_visibility: form.flag('visible', true) ? 'VISIBLE' : 'HIDDEN' }),
	},
	'phoneNumber.setWebhookOverride': {
		body: (form) => ({
			webhook_configuration: present({
				override_callback_uri: form.text('callbackUrl') || undefined,
				verify_token: form.text('verifyToken') || undefined,
			}),
		}),
	},
	'phoneNumber.getSettings': {},
	'phoneNumber.updateSettings': {
		json: ['settings'],
		body: (form) => objectOf(form, 'settings'),
	},
	'phoneNumber.getUsername': {},
	'phoneNumber.setUsername': {
		required: ['username'],
		body: (form) => ({ username: form.text('username') }),
	},
	'phoneNumber.deleteUsername': {},
	'phoneNumber.listUsernameSuggestions': {},
	'phoneNumber.getOfficialAccountStatus': {
		query: () => ({ fields: 'oba_status,status_message' }),
	},
	'phoneNumber.requestOfficialAccount': {
		json: ['request'],
		body: (form) => objectOf(form, 'request'),
	},
};

function objectOf(form: Form, name: string): JsonObject {
	const value = form.json(name);
	return isJsonObject(value) ? value : {};
}
