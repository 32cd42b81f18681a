import type { VNode } from 'preact';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { objects, type Component } from '../model/FlowJson';
import { type Play, text } from './FieldProps';
import { imageSource } from './Picture';

const member = (item: JsonObject, name: string): JsonObject => {
	const value = item[name];
	return isJsonObject(value) ? value : {};
};

/** NavigationList: each row leads on. */
export function MenuList({
	component,
	play,
}: {
	readonly component: Component;
	readonly play: Play;
}): VNode {
	return (
		<section class="menu">
			{text(component, 'label') !== '' && <h3 dir="auto">{text(component, 'label')}</h3>}
			{text(component, 'description') !== '' && <p dir="auto">{text(component, 'description')}</p>}
			<ul>
				{objects(component['list-items']).map((item) => (
					<li key={text(item, 'id')}>
						<button
							type="button"
							disabled={play.busy}
							onClick={() => play.act(item['on-click-action'] ?? component['on-click-action'])}
						>
							<Row item={item} />
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

function Row({ item }: { readonly item: JsonObject }): VNode {
	const [main, start, end] = [
		member(item, 'main-content'),
		member(item, 'start'),
		member(item, 'end'),
	];
	const image = imageSource(text(start, 'image'));
	const tags = item['tags'];
	return (
		<>
			{image !== undefined && <img src={image} alt={text(start, 'alt-text')} />}
			<span class="main" dir="auto">
				<b>{text(main, 'title')}</b>
				{text(item, 'badge') !== '' && <em class="badge">{text(item, 'badge')}</em>}
				<small>{text(main, 'description')}</small>
				<small>{text(main, 'metadata')}</small>
				{Array.isArray(tags) && <small>{tags.join(' · ')}</small>}
			</span>
			<span class="end" dir="auto">
				{[text(end, 'title'), text(end, 'description'), text(end, 'metadata')].map(
					(line, index) => (
						<small key={index}>{line}</small>
					),
				)}
			</span>
		</>
	);
}
