import type { ComponentSpec, PropertySpec } from './ComponentSpec';
import { choice, count, enabled, name, required, shown, text } from './propertySpecs';

const scaleType = choice(['cover', 'contain']);

/** One file at most 25 MiB, at least 1 KiB; 0 to 30 files. `required` does not exist here: ask for a minimum. */
const picker = {
	name,
	label: text(80, { required, warning: 30 }),
	description: text(300),
	...shown,
	...enabled,
	'max-file-size-kb': count(1, 25_600),
	'error-message': { kind: 'object' },
} satisfies Record<string, PropertySpec>;

/** Meta, Flow JSON components: images and uploads. */
export const mediaComponents = {
	Image: {
		since: '2.1',
		perScreen: 3,
		properties: {
			src: { kind: 'image', required },
			width: count(1),
			height: count(1),
			'scale-type': scaleType,
			'aspect-ratio': { kind: 'number', min: 0 },
			'alt-text': text(),
			...shown,
		},
	},
	ImageCarousel: {
		since: '7.1',
		perScreen: 2,
		perFlow: 3,
		properties: {
			images: {
				kind: 'items',
				required,
				items: {
					min: 1,
					max: 3,
					properties: {
						src: { kind: 'image', required },
						'alt-text': text(undefined, { required }),
					},
				},
			},
			'aspect-ratio': choice(['4:3', '16:9']),
			'scale-type': scaleType,
			...shown,
		},
	},
	PhotoPicker: {
		since: '4.0',
		answer: 'array',
		media: true,
		perScreen: 1,
		properties: {
			...picker,
			'photo-source': choice(['camera_gallery', 'camera', 'gallery']),
			'min-uploaded-photos': count(0, 30),
			'max-uploaded-photos': count(1, 30),
		},
	},
	DocumentPicker: {
		since: '4.0',
		answer: 'array',
		media: true,
		perScreen: 1,
		properties: {
			...picker,
			'allowed-mime-types': { kind: 'strings' },
			'min-uploaded-documents': count(0, 30),
			'max-uploaded-documents': count(1, 30),
		},
	},
} satisfies Record<string, ComponentSpec>;
