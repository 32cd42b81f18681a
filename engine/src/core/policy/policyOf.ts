import type { ErrorRow } from '../../../../cloud-api/errors/errorRow';
import type { PolicyName } from './sendingPolicies';

/** Codes with a meaning of their own within their class. */
const byCode: Readonly<Record<number, PolicyName>> = {
	131026: 'unreachable',
	131050: 'optedOut',
	131070: 'otherResponder',
};

/** The row of the table that an error of Graph falls under. */
export function policyOf(
	code: number | undefined,
	{ class: errorClass, retry }: Pick<ErrorRow, 'class' | 'retry'>,
): PolicyName {
	const own = code === undefined ? undefined : byCode[code];
	if (own !== undefined) return own;
	switch (retry.kind) {
		case 'backoff':
			return 'transient';
		case 'pair':
			return 'pairThrottle';
		case 'wait':
			return 'onceMore';
		case 'pauseBucket':
			return `${retry.bucket}Throttle`;
		case 'circuit':
			if (errorClass === 'spam') return 'accountQuality';
			if (errorClass === 'payment') return 'payment';
			return retry.scope === 'credential' ? 'credential' : 'numberRefused';
		case 'pauseUntilResumed':
			if (retry.what === 'marketing') return 'numberQuality';
			return retry.what === 'flow' ? 'blockedFlow' : 'brokenTemplate';
		case 'template':
			return 'windowClosed';
		case 'reconcile':
			return 'uncertain';
		case 'never':
			return finalPolicy(errorClass);
	}
}

function finalPolicy(errorClass: ErrorRow['class']): PolicyName {
	switch (errorClass) {
		case 'marketing':
			return 'marketingRefused';
		case 'undeliverable':
			return 'undeliverable';
		case 'content':
			return 'content';
		default:
			return 'refused';
	}
}
