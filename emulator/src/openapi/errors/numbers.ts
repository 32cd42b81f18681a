import { errorOf, type DocumentError } from './DocumentError';

export const numberErrors: readonly DocumentError[] = [
	errorOf('media.upload', /^body\/type is not/, 'The MIME type of the file, which Meta asks for'),
	errorOf(
		'phoneNumber.migrate',
		/^body must have required property 'verified_name'/,
		'A number that moves brings its name along',
	),
	errorOf(
		'phoneNumber.requestDisplayName',
		/^query: new_display_name is not/,
		'The document gives the call no parameter',
	),
	errorOf(
		'phoneNumber.updateSettings',
		/^body\/calling\/(status|call_icon_visibility) must be one of/,
		'The page writes ENABLED and DISABLED, DEFAULT and DISABLE_ALL',
	),
	errorOf(
		'automation.setCompliance',
		/^body\/\w+\/(mobile|landline)_number must match pattern/,
		"The pattern is escaped twice and fits no number, not even the document's own example",
	),
];
