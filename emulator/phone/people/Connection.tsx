import type { VNode } from 'preact';
import type { PhoneState } from '../state/PhoneState';

type Tone = 'good' | 'bad' | 'quiet';

/** Whether what customers write reaches anybody. */
export function Connection({ state }: { readonly state: PhoneState }): VNode {
	const [tone, words] = describe(state);
	return (
		<p class={`connection ${tone}`} role="status">
			<span class="dot" aria-hidden="true" />
			{words}
		</p>
	);
}

function describe({ connected, business, lastDelivery }: PhoneState): readonly [Tone, string] {
	if (!connected) return ['bad', 'The emulator does not answer. Trying again…'];
	if (business.webhook.url === null) return ['quiet', 'No receiver yet: start with --webhook URL'];
	switch (lastDelivery?.state) {
		case 'delivered':
			return ['good', 'Connected to the receiver'];
		case 'lost':
			return ['bad', 'The receiver did not answer for seven days'];
		case 'waiting':
			return lastDelivery.attempts.length === 0
				? ['quiet', 'Handing over…']
				: ['bad', 'The receiver does not answer; trying again'];
		default:
			return business.webhook.verified
				? ['good', 'Connected to the receiver']
				: ['quiet', 'Receiver set; write something'];
	}
}
