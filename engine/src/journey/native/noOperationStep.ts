import type { NativeStep } from './nativeStep';

/** n8n's No Operation: the item goes through. */
export const noOperationStep: NativeStep = {
	types: ['n8n-nodes-base.noOp'],
	versions: [1],
	check: () => [],
	run: ({ json }) => ({ kind: 'pass', outputs: [0], json }),
};
