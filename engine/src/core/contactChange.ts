import type { JsonObject } from '../../../cloud-api/json';
import type { MarketingConsent } from './contact';

/** A change of what is known about a contact. */
export type ContactChange =
	| { readonly kind: 'attributes'; readonly attributes: JsonObject }
	| { readonly kind: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] }
	| {
			readonly kind: 'consent';
			readonly marketing: MarketingConsent['marketing'];
			readonly source: string;
	  }
	| { readonly kind: 'zone'; readonly zone: string };
