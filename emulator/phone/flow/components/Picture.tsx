import type { VNode } from 'preact';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { Component } from '../model/FlowJson';
import { text } from './FieldProps';

/** The beginnings of the Base64 of the formats WhatsApp shows. */
const formats: readonly (readonly [start: string, type: string])[] = [
	['/9j/', 'image/jpeg'],
	['iVBOR', 'image/png'],
	['UklGR', 'image/webp'],
];

/** Base64 as the address of an image; nothing for anything else, an address on the web included. */
export function imageSource(base64: string): string | undefined {
	const bare = base64.replace(/^data:[^,]*,/, '');
	const type = formats.find(([start]) => bare.startsWith(start))?.[1];
	return type === undefined ? undefined : `data:${type};base64,${bare}`;
}

/** Image. */
export function Picture({ component }: { readonly component: Component }): VNode | null {
	const source = imageSource(text(component, 'src'));
	if (source === undefined) return <p class="inert">An image that is not shown: no Base64.</p>;
	return (
		<img
			class={component['scale-type'] === 'cover' ? 'picture cover' : 'picture'}
			src={source}
			alt={text(component, 'alt-text')}
			style={{
				maxHeight: text(component, 'height') === '' ? undefined : `${text(component, 'height')}px`,
			}}
		/>
	);
}

/** ImageCarousel: a row to scroll. */
export function Carousel({ component }: { readonly component: Component }): VNode {
	const list = component['images'];
	const images: readonly JsonObject[] = Array.isArray(list) ? list.filter(isJsonObject) : [];
	return (
		<div class="carousel" role="group" aria-label="Pictures" tabIndex={0}>
			{images.map((image, index) => (
				<img key={index} src={imageSource(text(image, 'src'))} alt={text(image, 'alt-text')} />
			))}
		</div>
	);
}
