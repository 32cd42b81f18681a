import type { INodeProperties } from 'n8n-workflow';
import type { ProfileUpdate } from '../../../../cloud-api/profile/profileUpdate';
import type { Form } from '../../../form/Form';
import { verticalOptions } from './verticalOptions';

/** What is to change. A field that is opened and left blank is cleared. */
export const changesField: INodeProperties = {
	displayName: 'Profile',
	name: 'profile',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description:
		'What is to change. Fields not added stay as they are; an added one left blank is cleared.',
	options: [
		{
			displayName: 'About',
			name: 'about',
			type: 'string',
			default: '',
			placeholder: 'e.g. Lamps since 1989',
			description: 'The line under the picture, 1 to 139 characters; it cannot be cleared',
		},
		{
			displayName: 'Address',
			name: 'address',
			type: 'string',
			default: '',
			placeholder: 'e.g. Gran Vía 1, Madrid',
			description: 'Up to 256 characters',
		},
		{
			displayName: 'Category',
			name: 'vertical',
			type: 'options',
			options: verticalOptions,
			default: 'OTHER',
			description: 'What the business does, in the words of Meta',
		},
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			description: 'Up to 512 characters',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'Up to 128 characters',
		},
		{
			displayName: 'Picture Handle',
			name: 'pictureHandle',
			type: 'string',
			default: '',
			description:
				'What Upload Resumable of the media resource gave. The operation Set Picture does both at once.',
		},
		{
			displayName: 'Websites',
			name: 'websites',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Website' },
			default: [],
			placeholder: 'e.g. https://example.com',
			description: 'At most 2, of up to 256 characters each, with http:// or https://',
		},
	],
};

/** The changes as they were entered: what was not added is absent. */
export function readChanges(form: Form): ProfileUpdate {
	const profile = form.group('profile');
	const text = (name: string): string | undefined =>
		profile.has(name) ? profile.verbatim(name) : undefined;
	return {
		about: text('about'),
		address: text('address'),
		description: text('description'),
		email: text('email'),
		vertical: text('vertical'),
		websites: profile.has('websites') ? profile.names('websites') : undefined,
		pictureHandle: text('pictureHandle'),
	};
}
