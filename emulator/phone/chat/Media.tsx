import type { VNode } from 'preact';
import type { MediaContent } from '../../src/chat/ChatContent';
import { FormattedText } from '../format/FormattedText';

/** A file in a bubble: shown or played by the browser, or as a link to open it. */
export function Media({ content }: { readonly content: MediaContent }): VNode {
	return (
		<div class={`media ${content.media}`}>
			<Player content={content} />
			{content.caption !== undefined && <FormattedText text={content.caption} />}
		</div>
	);
}

function Player({ content }: { readonly content: MediaContent }): VNode {
	const { media, url, caption, fileName, voice } = content;
	switch (media) {
		case 'image':
		case 'sticker':
			return (
				<img
					src={url}
					alt={caption ?? fileName ?? (media === 'image' ? 'Image' : 'Sticker')}
					loading="lazy"
				/>
			);
		case 'video':
			return <video src={url} controls preload="metadata" aria-label={caption ?? 'Video'} />;
		case 'audio':
			return (
				<>
					{voice === true && <small class="voice">Voice note</small>}
					<audio
						src={url}
						controls
						preload="metadata"
						aria-label={voice === true ? 'Voice note' : 'Audio'}
					/>
				</>
			);
		default:
			return (
				<a class="file" href={url} target="_blank" rel="noopener noreferrer">
					<strong dir="auto">{fileName ?? 'Document'}</strong>
					<small>{extensionOf(fileName)}</small>
				</a>
			);
	}
}

/** `PDF` of `invoice.pdf`. */
const extensionOf = (fileName = ''): string =>
	fileName.includes('.') ? (fileName.split('.').at(-1) ?? '').toUpperCase() : 'File';
