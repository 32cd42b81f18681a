import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';

interface Place {
	readonly latitude: number;
	readonly longitude: number;
	readonly name: string;
	readonly address: string;
}

/** Places to send without typing; the last is where one types another. */
const places: readonly Place[] = [
	{ name: 'Puerta del Sol', address: 'Madrid', latitude: 40.4168, longitude: -3.7038 },
	{ name: 'Gateway of India', address: 'Mumbai', latitude: 18.922, longitude: 72.8347 },
	{ name: 'Avenida Paulista', address: 'São Paulo', latitude: -23.5614, longitude: -46.6559 },
];

interface Props {
	/** The request it answers. */
	readonly messageId?: string;
	readonly onClose: () => void;
}

/** Chooses the place to send: one of three, or any other by its coordinates. */
export function LocationSheet({ messageId, onClose }: Props): VNode {
	const { act } = useHands();
	const [chosen, setChosen] = useState(0);
	const place = places[chosen];
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				const form = new FormData(event.currentTarget);
				const word = (field: string): string => String(form.get(field) ?? '').trim();
				const { name, address, latitude, longitude } = place ?? {
					name: word('name'),
					address: word('address'),
					latitude: Number(word('latitude')),
					longitude: Number(word('longitude')),
				};
				onClose();
				act({
					type: 'location',
					latitude,
					longitude,
					...(name === '' ? {} : { name }),
					...(address === '' ? {} : { address }),
					...(messageId === undefined ? {} : { messageId }),
				});
			}}
		>
			<fieldset>
				<legend class="hidden">Place</legend>
				{[...places, undefined].map((one, index) => (
					<label key={index} class="row">
						<span>
							{one?.name ?? 'Another place'}
							<small>{one?.address ?? 'by its coordinates'}</small>
						</span>
						<input
							type="radio"
							name="place"
							checked={chosen === index}
							onChange={() => setChosen(index)}
						/>
					</label>
				))}
			</fieldset>
			{place === undefined && (
				<>
					<label>
						Latitude
						<input name="latitude" type="number" step="any" min={-90} max={90} required />
					</label>
					<label>
						Longitude
						<input name="longitude" type="number" step="any" min={-180} max={180} required />
					</label>
					<label>
						Name
						<input name="name" autocomplete="off" dir="auto" />
					</label>
					<label>
						Address
						<input name="address" autocomplete="off" dir="auto" />
					</label>
				</>
			)}
			<Choices onCancel={onClose} submit="Send" />
		</form>
	);
}
