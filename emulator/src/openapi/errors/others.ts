import { docs, type DocumentError } from './DocumentError';

/** Where the document is wrong about what other clients send and our forms do not. */
export const otherErrors: readonly DocumentError[] = [
	{
		requests: /^message\.send: /,
		finding: /^body must have required property 'recipient_type'/,
		why: 'It is individual where it is left out',
		source: `${docs}/cloud-api/reference/messages`,
	},
];
