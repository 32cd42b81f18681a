import type { VNode } from 'preact';
import { useHands } from '../chat/Hands';
import { emulatorApi } from '../state/emulatorApi';

interface Props {
	readonly title: string;
	readonly payload?: string | undefined;
}

/** Calls the business, with the payload of the message's button. */
export function CallButton({ title, payload }: Props): VNode {
	const { customer, attempt } = useHands();
	return (
		<button
			type="button"
			dir="auto"
			onClick={() => attempt(emulatorApi.call(customer, 'call', payload))}
		>
			{title}
		</button>
	);
}
