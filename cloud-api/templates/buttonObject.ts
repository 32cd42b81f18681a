import { assertNever } from '../assertNever';
import { type JsonObject, present } from '../json';
import type { ButtonSpec } from './TemplateSpec';

/** A button as `POST /{waba}/message_templates` takes it. */
export function buttonObject(button: ButtonSpec): JsonObject {
	switch (button.kind) {
		case 'quickReply':
			return { type: 'QUICK_REPLY', text: button.text };
		case 'url':
			return present({
				type: 'URL',
				text: button.text,
				url: button.url,
				example: button.sample === undefined ? undefined : [button.sample],
			});
		case 'phoneNumber':
			return { type: 'PHONE_NUMBER', text: button.text, phone_number: button.phoneNumber };
		case 'copyCode':
			return { type: 'COPY_CODE', example: button.sample };
		case 'flow':
			return present({
				type: 'FLOW',
				text: button.text,
				...('id' in button.flow
					? { flow_id: button.flow.id }
					: 'name' in button.flow
						? { flow_name: button.flow.name }
						: { flow_json: button.flow.json }),
				flow_action: button.action,
				navigate_screen: button.screen,
				icon: button.icon,
			});
		case 'catalog':
			return { type: 'CATALOG', text: button.text ?? 'View catalog' };
		case 'multiProduct':
			return { type: 'MPM', text: button.text ?? 'View items' };
		case 'product':
			return { type: 'SPM', text: button.text ?? 'View' };
		case 'orderDetails':
			return { type: 'ORDER_DETAILS', text: button.text ?? 'Review and Pay' };
		case 'voiceCall':
			return present({
				type: 'VOICE_CALL',
				text: button.text,
				ttl_minutes: button.ttlMinutes,
			});
		case 'requestContactInfo':
			return { type: 'REQUEST_CONTACT_INFO' };
		default:
			return assertNever(button, 'The template button');
	}
}
