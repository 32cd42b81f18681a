import { accountErrors } from './accounts';
import { contentErrors } from './content';
import type { DocumentError } from './DocumentError';
import { messageErrors } from './messages';
import { numberErrors } from './numbers';

/** Every error of the document that a request of ours meets, one by one. */
export const documentErrors: readonly DocumentError[] = [
	...messageErrors,
	...contentErrors,
	...numberErrors,
	...accountErrors,
];
