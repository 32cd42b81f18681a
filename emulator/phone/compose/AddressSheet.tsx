import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AddressForm } from '../../src/chat/ChatContent';
import { useHands } from '../chat/Hands';
import { Form, type FormField } from './Form';

/** The fields of an Indian address; Meta's names. */
const fields: readonly FormField[] = [
	{ name: 'name', label: 'Name', required: true },
	{ name: 'phone_number', label: 'Phone number', inputMode: 'tel', required: true },
	{ name: 'in_pin_code', label: 'PIN code', maxLength: 6, required: true },
	{ name: 'house_number', label: 'Flat or house number' },
	{ name: 'floor_number', label: 'Floor' },
	{ name: 'tower_number', label: 'Tower' },
	{ name: 'building_name', label: 'Building' },
	{ name: 'address', label: 'Address', required: true },
	{ name: 'landmark_area', label: 'Landmark or area' },
	{ name: 'city', label: 'City', required: true },
	{ name: 'state', label: 'State' },
];

interface Props {
	readonly form: AddressForm;
	readonly messageId: string;
	readonly onClose: () => void;
}

/** One of the addresses the business has saved, or the form for another. */
export function AddressSheet({ form, messageId, onClose }: Props): VNode {
	const { act } = useHands();
	const [typing, setTyping] = useState(form.saved.length === 0);
	if (!typing) {
		return (
			<ul class="ways">
				{form.saved.map(({ id, values }) => (
					<li key={id}>
						<button
							type="button"
							dir="auto"
							onClick={() => {
								onClose();
								act({ type: 'address', messageId, values, savedAddressId: id });
							}}
						>
							{Object.values(values).join(', ')}
						</button>
					</li>
				))}
				<li>
					<button type="button" class="quiet" onClick={() => setTyping(true)}>
						Another address
					</button>
				</li>
			</ul>
		);
	}
	return (
		<Form
			fields={fields.map((field) => ({
				...field,
				value: form.values[field.name] ?? '',
				problem: form.problems[field.name],
			}))}
			submit="Send address"
			onSubmit={(values) => act({ type: 'address', messageId, values })}
			onClose={onClose}
		/>
	);
}
