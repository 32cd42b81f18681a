import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFormatting, type Piece } from '../../../emulator/phone/format/parseFormatting';

/** Back to something readable: <b>, <i>, <s>, <m>, <a>. */
const show = (pieces: readonly Piece[]): string =>
	pieces
		.map((piece) => {
			switch (piece.kind) {
				case 'plain':
					return piece.text;
				case 'mono':
					return `<m>${piece.text}</m>`;
				case 'link':
					return `<a>${piece.url}</a>`;
				default:
					return `<${piece.kind[0]}>${show(piece.pieces)}</${piece.kind[0]}>`;
			}
		})
		.join('');

describe('WhatsApp formatting', () => {
	it.each([
		[
			'*bold* _italic_ ~strike~ ```mono``` `code`',
			'<b>bold</b> <i>italic</i> <s>strike</s> <m>mono</m> <m>code</m>',
		],
		['*_both_*', '<b><i>both</i></b>'],
		['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
		['* not * bold', '* not * bold'],
		['*no\nbreaks*', '*no\nbreaks*'],
		['```many\nlines *kept*```', '<m>many\nlines *kept*</m>'],
		['(*bold*), "*more*"!', '(<b>bold</b>), "<b>more</b>"!'],
		['*مصباح* جديد', '<b>مصباح</b> جديد'],
		['see https://a.example/x_y_z?a=1, please', 'see <a>https://a.example/x_y_z?a=1</a>, please'],
		['<b>not html</b>', '<b>not html</b>'],
		['', ''],
	])('%j', (text, expected) => {
		expect(show(parseFormatting(text))).toBe(expected);
	});

	it('loses no letter of any text', () => {
		const letters = (text: string): string => text.replace(/[*_~`]/g, '');
		const words = (pieces: readonly Piece[]): string =>
			pieces
				.map((piece) => {
					if (piece.kind === 'plain' || piece.kind === 'mono') return piece.text;
					return piece.kind === 'link' ? piece.url : words(piece.pieces);
				})
				.join('');
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom('*', '_', '~', '`', '```', ' ', '\n', 'a', 'ب', '👋', 'https://x.y/'),
				),
				(parts) => {
					const text = parts.join('');
					expect(letters(words(parseFormatting(text)))).toBe(letters(text));
				},
			),
		);
	});
});
