import type { VNode } from 'preact';
import type { CardAction, CardContent } from '../../src/chat/ChatContent';
import { FlowButton } from '../flow/FlowButton';
import { FormattedText } from '../format/FormattedText';
import type { CustomerAction } from '../state/emulatorApi';
import { CopyCode } from './CopyCode';
import { ListButton } from './ListButton';
import { Media } from './Media';

interface Props {
	readonly messageId: string;
	readonly actions: readonly CardAction[];
	readonly onAct: (action: CustomerAction) => void;
}

/** The upper part of an interactive message or a template: header, body, footer. */
export function Card({ content }: { readonly content: CardContent }): VNode {
	const { header, body, footer } = content;
	return (
		<div class="card">
			{header !== undefined &&
				('media' in header ? <Media content={header.media} /> : <h3 dir="auto">{header.text}</h3>)}
			<FormattedText text={body} />
			{footer !== undefined && (
				<p class="footer" dir="auto">
					{footer}
				</p>
			)}
		</div>
	);
}

/** The lower part: what can be pressed, one below the other. */
export const CardActions = ({ messageId, actions, onAct }: Props): VNode => (
	<ul class="actions">
		{actions.map((action, index) => (
			<li key={index}>
				<Press messageId={messageId} action={action} onAct={onAct} />
			</li>
		))}
	</ul>
);

/** Where the demo's customers are when asked: Puerta del Sol, Madrid. */
const sampleLocation = { latitude: 40.4168, longitude: -3.7038 };

function Press({
	messageId,
	action,
	onAct,
}: Pick<Props, 'messageId' | 'onAct'> & { readonly action: CardAction }): VNode {
	switch (action.kind) {
		case 'reply':
		case 'quickReply':
		case 'callPermission': {
			const button = action.kind === 'reply' ? action.id : action.title;
			return (
				<button type="button" dir="auto" onClick={() => onAct({ type: 'tap', button, messageId })}>
					{action.title}
				</button>
			);
		}
		case 'link':
			return (
				<a href={webOnly(action.url)} target="_blank" rel="noopener noreferrer" dir="auto">
					{action.title}
					<span class="hidden"> (opens a new tab)</span>
				</a>
			);
		case 'call':
			return (
				<a href={`tel:${action.phone}`} dir="auto">
					{action.title}
				</a>
			);
		case 'copy':
			return <CopyCode title={action.title} code={action.code} />;
		case 'list':
			return (
				<ListButton
					title={action.title}
					sections={action.sections}
					onChoose={(row) => onAct({ type: 'choose', row, messageId })}
				/>
			);
		case 'sendLocation':
			return (
				<button
					type="button"
					onClick={() => onAct({ type: 'location', ...sampleLocation, messageId })}
				>
					{action.title} (a sample: Madrid)
				</button>
			);
		case 'flow':
			return <FlowButton title={action.title} messageId={messageId} />;
		default:
			return (
				<p class="inert">
					<span dir="auto">{action.title}</span>
					<small>{action.note}</small>
				</p>
			);
	}
}

/** A link of a message must not run a script. */
const webOnly = (url: string): string => (/^https?:\/\//i.test(url) ? url : 'about:blank');
