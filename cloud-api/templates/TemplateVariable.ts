/** What a send has to give for a variable of a template. */
export type VariableKind =
	| 'text'
	| 'image'
	| 'video'
	| 'document'
	| 'gif'
	| 'location'
	| 'product'
	/** The ending of the link of a URL button. */
	| 'urlSuffix'
	/** What a quick reply sends back; its title when left out. */
	| 'payload'
	| 'couponCode'
	/** The one-time password: the body shows it, the button copies it. */
	| 'otpCode'
	| 'flow'
	| 'catalog'
	| 'multiProduct'
	| 'orderDetails'
	| 'paymentRequest'
	| 'voiceCall'
	/** When a limited-time offer ends. */
	| 'expiresAt';

/** One value that a send of a template may give. */
export interface TemplateVariable {
	/** Unique in its template and stable as long as it is not edited: `body.1`, `card0.header`, `button1`. */
	readonly key: string;
	readonly component: 'header' | 'body' | 'button' | 'limitedTimeOffer';
	readonly kind: VariableKind;
	/** `1`, `2` … or the word in a named template; absent where there are no braces, such as a file. */
	readonly name?: string;
	/** The button's place among all buttons of its message or card, from 0: what a send calls `index`. */
	readonly button?: number;
	/** The card's place in the carousel, from 0. */
	readonly card?: number;
	/** False when Meta sends the template without it. */
	readonly required: boolean;
	/** The key of another variable that must have the same value, so that a form need not ask twice. */
	readonly sameAs?: string;
	/** Where it stands, in words for a form: `Body {{1}}`, `Card 2: Button "Shop"`. */
	readonly label: string;
	/** The sample the template was approved with. */
	readonly example?: string;
}
