/** When, if ever, to send the same request again. Times are milliseconds. */
export type RetryPolicy =
	| { readonly kind: 'never' }
	/** Try n waits a random time below `baseMs * 2^n`, at most `capMs`. */
	| {
			readonly kind: 'backoff';
			readonly baseMs: number;
			readonly capMs: number;
			readonly maxTries: number;
	  }
	/** Only this recipient waits: `baseMs * 4^n`, n from 0. */
	| {
			readonly kind: 'pair';
			readonly baseMs: number;
			readonly factor: number;
			readonly maxTries: number;
	  }
	/** Once more, between this long and twice as long after, if it still matters then. */
	| { readonly kind: 'wait'; readonly ms: number; readonly maxTries: number }
	/** Everything in the bucket stops for this long (or as usage headers say), then goes on. */
	| {
			readonly kind: 'pauseBucket';
			readonly bucket: 'app' | 'account' | 'number';
			readonly ms: number;
	  }
	/** Stop sending for the scope, tell the operator, let one request try every `probeMs`. */
	| {
			readonly kind: 'circuit';
			readonly scope: 'credential' | 'account' | 'number';
			readonly probeMs: number;
	  }
	/** Stop this kind of sending until a person resumes it, or Meta says that what was broken is repaired. */
	| { readonly kind: 'pauseUntilResumed'; readonly what: 'marketing' | 'template' | 'flow' }
	/** Send the step's template instead, or hold until the customer writes. */
	| { readonly kind: 'template' }
	/** Wait for a status that carries our callback data; see the reconcile rule. */
	| { readonly kind: 'reconcile' };
