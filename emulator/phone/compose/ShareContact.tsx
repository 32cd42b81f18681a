import type { VNode } from 'preact';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';

interface Props {
	readonly messageId: string;
	readonly onClose: () => void;
}

/** Asks before the customer's own number is told. */
export function ShareContact({ messageId, onClose }: Props): VNode {
	const { customer, businessName, act } = useHands();
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				onClose();
				act({ type: 'shareContact', messageId });
			}}
		>
			<p>
				<bdi>{businessName}</bdi> will see your name and your number
				{customer.waId !== undefined && (
					<>
						{' '}
						<bdi dir="ltr">+{customer.waId}</bdi>
					</>
				)}
				.
			</p>
			<Choices onCancel={onClose} submit="Share" />
		</form>
	);
}
