import { assertNever } from '../../assertNever';
import { type JsonObject, present } from '../../json';
import { type Found, must, requiredText } from '../../limits';
import { locationLimits, locationObject } from '../location';
import { mediaLimits, mediaObject, type MediaSource } from '../media';

/** A value for a variable of a header or body. `name` is for templates with named variables. */
export type TemplateParameter =
	| { readonly kind: 'text'; readonly text: string; readonly name?: string | undefined }
	/** Meta shows `fallback` whenever it does not format the amount itself. `amount1000`: times 1000. */
	| {
			readonly kind: 'currency';
			readonly fallback: string;
			readonly code: string;
			readonly amount1000: number;
			readonly name?: string | undefined;
	  }
	| { readonly kind: 'dateTime'; readonly fallback: string; readonly name?: string | undefined }
	| { readonly kind: 'image' | 'video' | 'gif'; readonly media: MediaSource }
	| {
			readonly kind: 'document';
			readonly media: MediaSource;
			readonly fileName?: string | undefined;
	  }
	| {
			readonly kind: 'location';
			readonly latitude: number;
			readonly longitude: number;
			readonly name?: string | undefined;
			readonly address?: string | undefined;
	  }
	| { readonly kind: 'product'; readonly catalogId: string; readonly productRetailerId: string }
	/** The group whose invite link the library template carries. */
	| { readonly kind: 'group'; readonly groupId: string };

/** The wire form of a value. */
export function parameterObject(parameter: TemplateParameter): JsonObject {
	switch (parameter.kind) {
		case 'text':
			return present({
				type: 'text',
				parameter_name: parameter.name,
				text: parameter.text,
			});
		case 'currency':
			return present({
				type: 'currency',
				parameter_name: parameter.name,
				currency: {
					fallback_value: parameter.fallback,
					code: parameter.code,
					amount_1000: parameter.amount1000,
				},
			});
		case 'dateTime':
			return present({
				type: 'date_time',
				parameter_name: parameter.name,
				date_time: { fallback_value: parameter.fallback },
			});
		case 'image':
		case 'video':
		case 'gif':
			return { type: parameter.kind, [parameter.kind]: mediaObject(parameter.media) };
		case 'document':
			return {
				type: 'document',
				document: mediaObject(parameter.media, { filename: parameter.fileName }),
			};
		case 'location':
			return { type: 'location', location: locationObject(parameter) };
		case 'product':
			return {
				type: 'product',
				product: {
					product_retailer_id: parameter.productRetailerId,
					catalog_id: parameter.catalogId,
				},
			};
		case 'group':
			return { type: 'group_id', group_id: parameter.groupId };
		default:
			return assertNever(parameter, 'The template parameter');
	}
}

/** What each value must carry; `textMax` is the room its component has. */
export function parameterLimits(
	parameter: TemplateParameter,
	path: string,
	textMax: number,
): Found {
	switch (parameter.kind) {
		case 'text':
			return requiredText(`${path}.text`, parameter.text, textMax);
		case 'currency':
			return [
				...requiredText(`${path}.currency.fallback_value`, parameter.fallback),
				...requiredText(`${path}.currency.code`, parameter.code, 3),
				...must(
					Number.isInteger(parameter.amount1000),
					`${path}.currency.amount_1000`,
					'a whole number',
					String(parameter.amount1000),
				),
			];
		case 'dateTime':
			return requiredText(`${path}.date_time.fallback_value`, parameter.fallback);
		case 'image':
		case 'video':
		case 'gif':
		case 'document':
			return mediaLimits(`${path}.${parameter.kind}`, parameter.media);
		case 'location':
			return locationLimits(`${path}.location`, parameter);
		case 'product':
			return [
				...requiredText(`${path}.product.catalog_id`, parameter.catalogId),
				...requiredText(`${path}.product.product_retailer_id`, parameter.productRetailerId),
			];
		case 'group':
			return requiredText(`${path}.group_id`, parameter.groupId);
		default:
			return assertNever(parameter, 'The template parameter');
	}
}
