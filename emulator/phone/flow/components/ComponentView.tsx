import type { VNode } from 'preact';
import type { JsonValue } from '../../../../cloud-api/json';
import type { Component } from '../model/FlowJson';
import { ChoiceField, DropdownField, OptInField } from './ChoiceField';
import { DateField } from './DateField';
import { type Play, text } from './FieldProps';
import { FileField } from './FileField';
import { MenuList } from './MenuList';
import { Carousel, Picture } from './Picture';
import { TextBlock } from './TextBlock';
import { TextField } from './TextField';

interface Props {
	readonly component: Component;
	readonly value: JsonValue;
	readonly problem: string | undefined;
	readonly play: Play;
}

/** One component of a screen. A kind it does not know says so instead of vanishing. */
export function ComponentView(props: Props): VNode {
	const { component, play } = props;
	switch (component.type) {
		case 'TextHeading':
		case 'TextSubheading':
		case 'TextBody':
		case 'TextCaption':
		case 'RichText':
			return <TextBlock component={component} />;
		case 'TextInput':
		case 'TextArea':
			return <TextField {...props} />;
		case 'CheckboxGroup':
		case 'RadioButtonsGroup':
		case 'ChipsSelector':
			return <ChoiceField {...props} />;
		case 'Dropdown':
			return <DropdownField {...props} />;
		case 'OptIn':
			return <OptInField {...props} />;
		case 'DatePicker':
		case 'CalendarPicker':
			return <DateField {...props} />;
		case 'PhotoPicker':
		case 'DocumentPicker':
			return <FileField {...props} />;
		case 'Image':
			return <Picture component={component} />;
		case 'ImageCarousel':
			return <Carousel component={component} />;
		case 'NavigationList':
			return <MenuList component={component} play={play} />;
		case 'EmbeddedLink':
			return (
				<button
					type="button"
					class="link"
					dir="auto"
					disabled={play.busy}
					onClick={() => play.act(component['on-click-action'])}
				>
					{text(component, 'text')}
				</button>
			);
		case 'Footer':
			return <Foot component={component} play={play} />;
		default:
			return <p class="inert">A {component.type}, which this phone does not show.</p>;
	}
}

function Foot({ component, play }: { readonly component: Component; readonly play: Play }): VNode {
	const captions = ['left-caption', 'center-caption', 'right-caption']
		.map((name) => text(component, name))
		.filter((caption) => caption !== '');
	return (
		<footer class="foot">
			{captions.length > 0 && (
				<p>
					{captions.map((caption) => (
						<small key={caption} dir="auto">
							{caption}
						</small>
					))}
				</p>
			)}
			<button
				type="button"
				class="strong"
				dir="auto"
				disabled={component['enabled'] === false || play.busy}
				onClick={() => play.submit(component['on-click-action'])}
			>
				{text(component, 'label')}
			</button>
		</footer>
	);
}
