import type { VNode } from 'preact';
import { InviteLink } from '../groups/InviteLink';
import { isInviteLink } from '../groups/joinByLink';
import { parseFormatting, type Piece } from './parseFormatting';

/** A message's text, formatted as WhatsApp does, as elements and text nodes only. */
export const FormattedText = ({ text }: { readonly text: string }): VNode => (
	<span class="text" dir="auto">
		{parseFormatting(text).map(show)}
	</span>
);

function show(piece: Piece): VNode | string {
	switch (piece.kind) {
		case 'plain':
			return piece.text;
		case 'mono':
			return <code dir="auto">{piece.text}</code>;
		case 'link':
			return isInviteLink(piece.url) ? (
				<InviteLink url={piece.url} />
			) : (
				<a href={piece.url} target="_blank" rel="noopener noreferrer">
					{piece.url}
				</a>
			);
		case 'bold':
			return <strong>{piece.pieces.map(show)}</strong>;
		case 'italic':
			return <em>{piece.pieces.map(show)}</em>;
		default:
			return <s>{piece.pieces.map(show)}</s>;
	}
}
