import { docs, type DocumentError } from './DocumentError';

export const numberErrors: readonly DocumentError[] = [
	{
		requests: /^media\.upload$/,
		finding: /^body\/type is not/,
		why: 'The MIME type of the file, which Meta asks for',
		source: `${docs}/cloud-api/reference/media#upload-media`,
	},
	{
		requests: /^phoneNumber\.requestDisplayName$/,
		finding: /^query: new_display_name is not/,
		why: 'The document gives the call no parameter',
		source: `${docs}/cloud-api/phone-numbers#update-display-name`,
	},
	{
		requests: /^phoneNumber\.updateSettings$/,
		finding: /^body\/calling\/status must be one of/,
		why: 'The page writes ENABLED and DISABLED',
		source: `${docs}/cloud-api/calling/call-settings`,
	},
	{
		requests: /^phoneNumber\.requestOfficialAccount$/,
		finding: /^body( must have required property 'action'|\/parent_business_or_brand is not)/,
		why: 'The document describes a form of application that no page has',
		source: `${docs}/business-management-api/manage-phone-numbers`,
	},
];
