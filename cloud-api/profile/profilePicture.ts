import { must, type Found } from '../limits';

const megabyte = 1024 * 1024;

/** Type and size of a picture before it is uploaded. Meta wants it square, of 192 pixels at least; it looks itself. */
export const profilePictureLimits = (mimeType: string, size: number): Found => [
	...must(
		/^image\/(jpe?g|png)$/.test(mimeType),
		'profile picture',
		'a file of type image/jpeg, image/png',
		mimeType || 'no type',
	),
	...must(size > 0, 'profile picture', 'a file with something in it', 'an empty one'),
	...must(
		size <= 5 * megabyte,
		'profile picture',
		'at most 5 MB',
		`${Math.ceil((size / megabyte) * 100) / 100} MB`,
	),
];
