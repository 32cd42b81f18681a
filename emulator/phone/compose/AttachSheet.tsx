import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';
import type { FileWish } from '../state/emulatorApi';
import { Form } from './Form';
import { LocationSheet } from './LocationSheet';

interface Props {
	readonly onFile: (file: File, as: FileWish | undefined) => void;
	readonly onClose: () => void;
}

/** The kinds of files, and which of them the browser offers. */
const kinds: readonly {
	readonly title: string;
	readonly accept: string;
	readonly as?: FileWish;
}[] = [
	{ title: 'Photo or video', accept: 'image/jpeg,image/png,video/mp4,video/3gpp' },
	{ title: 'Voice note', accept: 'audio/*', as: 'voice' },
	{ title: 'Audio file', accept: 'audio/*' },
	{ title: 'Sticker (WebP)', accept: 'image/webp', as: 'sticker' },
	{ title: 'Document', accept: '*/*', as: 'document' },
];

type Page = 'menu' | 'location' | 'contact' | 'ad';

/** Everything a customer can send beside text. */
export function AttachSheet({ onFile, onClose }: Props): VNode {
	const { act } = useHands();
	const [page, setPage] = useState<Page>('menu');
	const picker = useRef<HTMLInputElement>(null);
	const kind = useRef(kinds[0]);
	if (page === 'location') return <LocationSheet onClose={onClose} />;
	if (page === 'contact') {
		return (
			<Form
				fields={[
					{ name: 'name', label: 'Their name', required: true },
					{ name: 'phone', label: 'Their phone number', inputMode: 'tel', required: true },
					{ name: 'email', label: 'Their email', inputMode: 'email' },
				]}
				submit="Send contact"
				onSubmit={({ name = '', phone = '', email = '' }) =>
					act({
						type: 'contacts',
						contacts: [{ name, phone, ...(email === '' ? {} : { email }) }],
					})
				}
				onClose={onClose}
			/>
		);
	}
	if (page === 'ad') {
		return (
			<Form
				fields={[
					{ name: 'headline', label: 'Headline of the ad', required: true },
					{ name: 'body', label: 'Text of the ad' },
					{
						name: 'source_url',
						label: 'Its link',
						inputMode: 'url',
						value: 'https://fb.me/emulated-ad',
					},
					{ name: 'text', label: 'First message', required: true, value: 'Can I know more?' },
				]}
				submit="Write from the ad"
				onSubmit={({ text = '', headline = '', body = '', source_url = '' }) =>
					act({
						type: 'text',
						text,
						referral: { headline, body, ...(source_url === '' ? {} : { source_url }) },
					})
				}
				onClose={onClose}
			/>
		);
	}
	return (
		<div>
			<input
				ref={picker}
				class="hidden"
				type="file"
				tabIndex={-1}
				aria-hidden="true"
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					if (file === undefined) return;
					onClose();
					onFile(file, kind.current?.as);
				}}
			/>
			<ul class="menu-list">
				{kinds.map((one) => (
					<li key={one.title}>
						<button
							type="button"
							onClick={() => {
								kind.current = one;
								picker.current?.setAttribute('accept', one.accept);
								picker.current?.click();
							}}
						>
							{one.title}
						</button>
					</li>
				))}
				<li>
					<button type="button" onClick={() => setPage('location')}>
						Location
					</button>
				</li>
				<li>
					<button type="button" onClick={() => setPage('contact')}>
						Contact
					</button>
				</li>
				<li>
					<button type="button" onClick={() => setPage('ad')}>
						A message from an ad
					</button>
				</li>
				<li>
					<button
						type="button"
						onClick={() => {
							onClose();
							act({ type: 'unsupported', what: 'poll_creation' });
						}}
					>
						A poll, which businesses cannot see
					</button>
				</li>
			</ul>
			<Choices onCancel={onClose} />
		</div>
	);
}
