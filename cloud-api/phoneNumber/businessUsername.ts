import { form, must, requiredText, type Found } from '../limits';

/** Meta's rules for a business username; whether it is still free, only Meta knows (147001). */
export const businessUsername = (field: string, name: string): Found => [
	...requiredText(field, name),
	...form(field, name, /^[a-z0-9._]{3,35}$/i, '3 to 35 letters, digits, dots and _'),
	...must(name === '' || /[a-z]/i.test(name), field, 'at least one letter', 'none'),
	...must(!/^\.|\.$|\.\./.test(name), field, 'no dot at either end and no two in a row', 'some'),
	...must(!/^www/i.test(name), field, 'a name that does not begin with www', 'one that does'),
	...must(
		!/\.(com|org|net|edu|gov|mil|us|in|io|ai|html)$/i.test(name),
		field,
		'a name that does not end like a web address',
		'one that does',
	),
];
