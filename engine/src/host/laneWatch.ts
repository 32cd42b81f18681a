import type { Fact } from '../core/fact';

/** What a lane has done with one event; it is on disk when this is told. */
export type LaneNews =
	| {
			readonly kind: 'decided';
			readonly eventId: string;
			readonly contactId: string;
			readonly facts: readonly Fact[];
	  }
	/** It was put aside; the class of the error only, because its message may quote the event. */
	| {
			readonly kind: 'failed';
			readonly eventId: string;
			readonly eventKind: string;
			readonly errorClass: string;
	  };

/** Somebody who wants to know what lanes do as they do it: the log. */
export type LaneWatch = (news: LaneNews) => void;
