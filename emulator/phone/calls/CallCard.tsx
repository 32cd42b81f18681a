import type { VNode } from 'preact';
import type { PhoneCall } from '../../src/calls/CallBook';
import { useHands } from '../chat/Hands';
import { emulatorApi, type CallDeed } from '../state/emulatorApi';
import { durationOf } from './callWords';

interface Props {
	readonly call: PhoneCall;
	readonly now: number;
}

/** The call that rings or goes on, above the chat: take it, decline it, hang up. */
export function CallCard({ call, now }: Props): VNode {
	const { customer, businessName, attempt } = useHands();
	const incoming = call.direction === 'BUSINESS_INITIATED' && call.state === 'ringing';
	const deed = (action: CallDeed): void => attempt(emulatorApi.call(customer, action));
	return (
		<section class="call" aria-label="Call">
			<p role="status">
				<strong>
					<bdi>{businessName}</bdi>
				</strong>
				<span>{words(call, incoming)}</span>
			</p>
			{call.acceptedAt !== undefined && (
				<span class="length">{durationOf(now - call.acceptedAt)}</span>
			)}
			<div class="deeds">
				{incoming ? (
					<>
						<button type="button" class="hang" onClick={() => deed('decline')}>
							Decline
						</button>
						<button type="button" class="strong" onClick={() => deed('answer')}>
							Accept
						</button>
					</>
				) : (
					<button type="button" class="hang" onClick={() => deed('hangUp')}>
						Hang up
					</button>
				)}
			</div>
		</section>
	);
}

function words({ acceptedAt, state }: PhoneCall, incoming: boolean): string {
	if (incoming) return 'Incoming voice call';
	if (acceptedAt !== undefined) return 'Voice call';
	return state === 'preAccepted' ? 'Connecting…' : 'Ringing…';
}
