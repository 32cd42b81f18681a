import { describe, expect, it } from '@jest/globals';
import {
	isAnimatedWebp,
	mediaFileLimits,
	type MediaFile,
	type MediaKind,
	mediaKindOf,
} from '../../../cloud-api/messages/mediaFile';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

const largest: readonly [string, MediaKind, MediaFile][] = [
	['sound', 'audio', { mimeType: 'audio/ogg; codecs=opus', size: 16 * megabyte }],
	['document', 'document', { mimeType: 'application/x-anything', size: 100 * megabyte }],
	['GIF', 'gif', { mimeType: 'video/mp4', size: 3.5 * megabyte }],
	['picture', 'image', { mimeType: 'image/jpeg', size: 5 * megabyte }],
	['still sticker', 'sticker', { mimeType: 'image/webp', size: 100 * kilobyte, animated: false }],
	['animated sticker', 'sticker', { mimeType: 'image/webp', size: 500 * kilobyte, animated: true }],
	['video', 'video', { mimeType: 'video/3gpp', size: 16 * megabyte }],
];

describe('a file before it is uploaded', () => {
	it.each(largest)('passes as the largest %s, and not one byte larger', (_what, kind, file) => {
		expect(mediaFileLimits(kind, 'file', file)).toEqual([]);
		const [problem] = mediaFileLimits(kind, 'file', { ...file, size: file.size + 1 });
		expect(problem?.limit).toMatch(/^at most /);
	});

	it('of no size at all is refused', () => {
		expect(mediaFileLimits('document', 'file', { mimeType: 'text/plain', size: 0 })).toHaveLength(
			1,
		);
	});

	it('is taken for what its type says, and for a document otherwise', () => {
		expect(
			['image/png', 'IMAGE/WEBP', 'audio/ogg; codecs=opus', 'video/mp4', 'text/csv', ''].map(
				mediaKindOf,
			),
		).toEqual(['image', 'sticker', 'audio', 'video', 'document', 'document']);
	});

	it('is an animated sticker by the flag of its header', () => {
		const webp = (format: string, flags: number) =>
			Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${format}\0\0\0\0`), Buffer.from([flags])]);
		expect(isAnimatedWebp(webp('VP8X', 0x02))).toBe(true);
		expect(isAnimatedWebp(webp('VP8X', 0x10))).toBe(false);
		expect(isAnimatedWebp(webp('VP8 ', 0x02))).toBe(false);
		expect(isAnimatedWebp(Buffer.alloc(0))).toBe(false);
	});
});
