/** A sample for a variable, which Meta's reviewers look at. `name` only where variables are named. */
export interface Sample {
	readonly name?: string | undefined;
	readonly value: string;
}

/** A text with `{{…}}` and a sample for each of them, in order or by name. */
export interface SampledText {
	readonly text: string;
	readonly samples?: readonly Sample[] | undefined;
}

/** What stands above the body. A `handle` is what a resumable upload of the sample file gives. */
export type HeaderSpec =
	| ({ readonly kind: 'text' } & SampledText)
	| { readonly kind: 'image' | 'video' | 'document' | 'gif'; readonly handle: string }
	| { readonly kind: 'location' }
	| { readonly kind: 'product' };

/** One button of a template. Texts of `catalog` to `orderDetails` are Meta's own when left out. */
export type ButtonSpec =
	| { readonly kind: 'quickReply'; readonly text: string }
	/** `sample` is for the variable at the end of the URL. */
	| {
			readonly kind: 'url';
			readonly text: string;
			readonly url: string;
			readonly sample?: string | undefined;
	  }
	| { readonly kind: 'phoneNumber'; readonly text: string; readonly phoneNumber: string }
	| { readonly kind: 'copyCode'; readonly sample: string }
	| {
			readonly kind: 'flow';
			readonly text: string;
			readonly flow:
				{ readonly id: string } | { readonly name: string } | { readonly json: string };
			readonly action?: 'navigate' | 'data_exchange' | undefined;
			readonly screen?: string | undefined;
			readonly icon?: 'DOCUMENT' | 'PROMOTION' | 'REVIEW' | undefined;
	  }
	| { readonly kind: 'catalog'; readonly text?: string | undefined }
	| { readonly kind: 'multiProduct'; readonly text?: string | undefined }
	| { readonly kind: 'product'; readonly text?: string | undefined }
	| { readonly kind: 'orderDetails'; readonly text?: string | undefined }
	| {
			readonly kind: 'voiceCall';
			readonly text: string;
			readonly ttlMinutes?: number | undefined;
	  }
	| { readonly kind: 'requestContactInfo' };

/** A card of a carousel. All cards of one carousel have the same parts. */
export interface CardSpec {
	readonly header: HeaderSpec;
	readonly body?: SampledText | undefined;
	readonly buttons: readonly ButtonSpec[];
}

/** A marketing or utility template. */
export interface MessageSpec {
	readonly header?: HeaderSpec | undefined;
	readonly body: SampledText;
	readonly footer?: string | undefined;
	readonly buttons?: readonly ButtonSpec[] | undefined;
	readonly cards?: readonly CardSpec[] | undefined;
	readonly offer?:
		{ readonly text: string; readonly hasExpiration?: boolean | undefined } | undefined;
	/** Asks, with the message, whether the business may call. */
	readonly callPermission?: boolean | undefined;
}

/** An Android app that may take the code out of the message. */
export interface SupportedApp {
	readonly packageName: string;
	readonly signatureHash: string;
}

/** An authentication template: Meta writes its texts, so there is little to choose. */
export interface AuthenticationSpec {
	readonly securityRecommendation?: boolean | undefined;
	readonly codeExpirationMinutes?: number | undefined;
	readonly otp:
		| { readonly kind: 'copyCode'; readonly text?: string | undefined }
		| {
				readonly kind: 'oneTap';
				readonly text?: string | undefined;
				readonly autofillText?: string | undefined;
				readonly apps: readonly SupportedApp[];
		  }
		| {
				readonly kind: 'zeroTap';
				readonly text?: string | undefined;
				readonly autofillText?: string | undefined;
				readonly apps: readonly SupportedApp[];
				/** Meta's terms for codes that are taken without a tap. */
				readonly termsAccepted: boolean;
		  };
}
