import type { TemplateInput } from '../../../cloud-api/messages/template';
import type { TemplateButton } from '../../../cloud-api/messages/template/templateButton';
import type { TemplateComponent } from '../../../cloud-api/messages/template/templateComponent';
import type { TemplateParameter } from '../../../cloud-api/messages/template/templateParameter';

/** The parameters of a template with its values in a list. */
export const templateParameters = ({ name, language, components = [] }: TemplateInput): object => ({
	template: `${name}|${language}`,
	templateInput: 'list',
	templateParameters: { parameter: components.flatMap((component) => rows(component, 0)) },
});

function rows(component: TemplateComponent, card: number): readonly object[] {
	switch (component.kind) {
		case 'header':
			return [{ component: 'header', card, value: textOf(component.parameter) }];
		case 'body':
			return component.parameters.map((parameter, place) => ({
				component: 'body',
				card,
				index: place + 1,
				value: textOf(parameter),
			}));
		case 'button':
			return [
				{ component: 'button', card, index: component.index, ...buttonRow(component.button) },
			];
		case 'carousel':
			return component.cards.flatMap((parts, place) =>
				parts.flatMap((part) => rows(part, place + 1)),
			);
		default:
			throw new Error(`No form is written here for ${component.kind}: add it`);
	}
}

function textOf(parameter: TemplateParameter): string {
	if (parameter.kind === 'text') return parameter.text;
	throw new Error(`No form is written here for ${parameter.kind}: add it`);
}

function buttonRow(button: TemplateButton): object {
	switch (button.kind) {
		case 'url':
			return { type: 'text', value: button.text };
		case 'quickReply':
			return { type: 'payload', value: button.payload };
		case 'copyCode':
			return { type: 'couponCode', value: button.couponCode };
		case 'voiceCall':
			return { type: 'voiceCall', value: button.payload };
		default:
			throw new Error(`No form is written here for ${button.kind}: add it`);
	}
}
