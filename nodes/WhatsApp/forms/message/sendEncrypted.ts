import { form as pattern, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const sendEncrypted: OperationForm = {
	name: 'Send Encrypted',
	action: 'Send encrypted message',
	description: 'Send a message that was encrypted before, from a number with payload encryption',
	fields: [
		{
			displayName: 'Encrypted Contents',
			name: 'encryptedContents',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. eyJhbGciOiJSU0EtT0FFUC0yNTYi...',
			description:
				'The whole message as a JWE in compact form (five parts with dots between), made with the key of Meta. It is passed on as given.',
		},
	],
	body: (form) => {
		const jwe = form.text('encryptedContents');
		return result(
			{ messaging_product: 'whatsapp', encrypted_contents: jwe },
			pattern(
				'encryptedContents',
				jwe,
				/^[\w-]+\.[\w-]*\.[\w-]*\.[\w-]+\.[\w-]*$/,
				'a JWE in compact form: five parts with dots between',
			),
		);
	},
	example: { encryptedContents: 'eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn' },
};
