import type { JsonObject } from '../json';

/** What to show next. Data must fit the screen's data model in the published Flow JSON. */
export interface ShowScreen {
	readonly kind: 'screen';
	readonly screen: string;
	readonly data: JsonObject;
}

/** The Flow ends; `params` reach the chat as the `nfm_reply`, the flow token with them. */
export interface CloseFlow {
	readonly kind: 'close';
	readonly params: JsonObject;
}

/** 427: the token is not valid (any more). The customer reads the message and the button in the chat goes dead. */
export interface RefuseToken {
	readonly kind: 'refuseToken';
	readonly message: string;
}

export type ScreenReply = ShowScreen | CloseFlow | RefuseToken;

/** Show another screen, or the same one with new data. */
export const show = (screen: string, data: JsonObject = {}): ShowScreen => ({
	kind: 'screen',
	screen,
	data,
});

/** Leave the customer on the screen with a message (the client shows `error_message` as a snackbar). */
export const stay = (screen: string, message: string): ShowScreen =>
	show(screen, { error_message: message });

/** End the Flow with these values. */
export const close = (params: JsonObject = {}): CloseFlow => ({ kind: 'close', params });

/** Answer that the flow token does not hold (any more). */
export const refuseToken = (message: string): RefuseToken => ({ kind: 'refuseToken', message });
