import { type JsonObject, present } from '../json';
import { each, form, must, requiredText, result, type Result, webUrl } from '../limits';
import { languageLimits, nameLimits } from './templateBody';

/** What a library template leaves to the business: the addresses behind its buttons. */
export type LibraryButton =
	| {
			readonly kind: 'url';
			readonly baseUrl: string;
			/** A whole URL with its ending filled in, when `baseUrl` ends with a variable. */
			readonly suffixSample?: string | undefined;
	  }
	| { readonly kind: 'phoneNumber'; readonly phoneNumber: string };

/** A template of Meta's library, taken over under a name of one's own. */
export interface LibraryTemplate {
	readonly name: string;
	readonly language: string;
	readonly category: 'utility' | 'authentication';
	readonly libraryName: string;
	readonly buttons?: readonly LibraryButton[] | undefined;
	/** As Meta documents it, such as `{"add_contact_number": true}`. */
	readonly bodyInputs?: JsonObject | undefined;
}

/** The body of `POST /{waba}/message_templates` that names a library template. */
export function libraryTemplateBody(template: LibraryTemplate): Result {
	const { name, language, category, libraryName, buttons = [], bodyInputs } = template;
	return result(
		present({
			name,
			language,
			category: category.toUpperCase(),
			library_template_name: libraryName,
			library_template_button_inputs: buttons.length === 0 ? undefined : buttons.map(inputOf),
			library_template_body_inputs: bodyInputs,
		}),
		nameLimits(name),
		languageLimits('language', language),
		must(
			['utility', 'authentication'].includes(category),
			'category',
			'utility or authentication: the library has no marketing templates',
			category,
		),
		requiredText('library_template_name', libraryName),
		each('library_template_button_inputs', buttons, (button, path) =>
			button.kind === 'url'
				? [
						...requiredText(`${path}.url.base_url`, button.baseUrl, 2000),
						...webUrl(`${path}.url.base_url`, button.baseUrl),
						...webUrl(`${path}.url.url_suffix_example`, button.suffixSample),
					]
				: [
						...requiredText(`${path}.phone_number`, button.phoneNumber, 20),
						...form(
							`${path}.phone_number`,
							button.phoneNumber,
							/^\+?[\d ()-]+$/,
							'a phone number with its country code',
						),
					],
		),
	);
}

const inputOf = (button: LibraryButton): JsonObject =>
	button.kind === 'url'
		? {
				type: 'URL',
				url: present({ base_url: button.baseUrl, url_suffix_example: button.suffixSample }),
			}
		: { type: 'PHONE_NUMBER', phone_number: button.phoneNumber };
