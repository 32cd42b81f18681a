/**
 * What went wrong, by what to do about it. One word per way to react:
 *
 * - `transient` Meta's side failed and said so; the same request may pass later
 * - `throttle.app`, `throttle.account`, `throttle.number`, `throttle.pair` too fast, and for whom
 * - `spam` the number is restricted for quality; a person must look
 * - `marketing` this person gets no more marketing for now
 * - `consent` this person stopped marketing from us
 * - `window` outside the 24 h window; only a template passes
 * - `routing` another responder owns the conversation
 * - `undeliverable` this person cannot get this message
 * - `content` the request is wrong; it will never pass as it is
 * - `template` the template or flow is paused, disabled or missing
 * - `auth` token, permission or account; every request will fail
 * - `payment` the account cannot pay
 * - `registration` the number is not (or cannot be) registered
 * - `state` the thing addressed is not in a state that allows this
 * - `unclassified` a code we do not know; treated as final
 * - `unknownOutcome` no answer from Graph: it may have been accepted. Never resend blindly
 */
export type ErrorClass =
	| 'transient'
	| 'throttle.app'
	| 'throttle.account'
	| 'throttle.number'
	| 'throttle.pair'
	| 'spam'
	| 'marketing'
	| 'consent'
	| 'window'
	| 'routing'
	| 'undeliverable'
	| 'content'
	| 'template'
	| 'auth'
	| 'payment'
	| 'registration'
	| 'state'
	| 'unclassified'
	| 'unknownOutcome';
