import { assertNever } from '../../../cloud-api/assertNever';
import type { CardAction } from '../chat/ChatContent';
import { GraphFault } from '../graph/GraphFault';
import type { WireParameter } from '../graph/wire/template';
import type { TemplateButton } from './buttonSchema';
import { placeholdersOf } from './Template';

const inert = (title: string, note: string): CardAction => ({ kind: 'inert', title, note });

/** What a button of a template does in the phone, once filled. @throws GraphFault 131008 when it lacks its value. */
export function actionOf(
	button: TemplateButton,
	index: number,
	value: WireParameter | undefined,
	template: string,
): CardAction {
	const lacks = (type: string, what: string): GraphFault =>
		new GraphFault(131008, `buttons: Button at index ${index} of type ${type} requires ${what}`);
	switch (button.type) {
		case 'QUICK_REPLY':
			return {
				kind: 'quickReply',
				title: button.text,
				payload: value?.type === 'payload' ? value.payload : button.text,
			};
		case 'URL': {
			if (placeholdersOf(button.url).length === 0) {
				return { kind: 'link', title: button.text, url: button.url };
			}
			if (value?.type !== 'text') throw lacks('Url', 'a parameter');
			const url = button.url.replace(/\{\{\s*\w+\s*\}\}/, encodeURI(value.text));
			return { kind: 'link', title: button.text, url };
		}
		case 'COPY_CODE':
			if (value?.type !== 'coupon_code') throw lacks('CopyCode', 'a coupon_code');
			return { kind: 'copy', title: button.text ?? 'Copy offer code', code: value.coupon_code };
		case 'OTP':
			if (value?.type !== 'text') throw lacks('Url', 'a parameter');
			return { kind: 'copy', title: button.text ?? 'Copy code', code: value.text };
		case 'PHONE_NUMBER':
			return { kind: 'call', title: button.text, phone: button.phone_number };
		case 'FLOW':
			return inert(button.text, 'Flows do not open in this phone yet');
		case 'MPM':
			if (value?.type !== 'action') throw lacks('Mpm', 'an action with its sections');
			return inert(button.text, 'The catalogue does not open in this phone yet');
		case 'CATALOG':
		case 'SPM':
			return inert(button.text, 'The catalogue does not open in this phone yet');
		case 'ORDER_DETAILS':
		case 'PAYMENT_REQUEST':
			if (value?.type !== 'action') throw lacks('OrderDetails', `an action (${template})`);
			return inert(button.text ?? 'Review and Pay', 'This phone cannot pay yet');
		case 'VOICE_CALL':
			return inert(button.text, 'This phone cannot call yet');
		case 'REQUEST_CONTACT_INFO':
			return inert(
				button.text ?? 'Share contact info',
				'Contact info cannot be shared from this phone yet',
			);
		default:
			return assertNever(button, 'A template button');
	}
}
