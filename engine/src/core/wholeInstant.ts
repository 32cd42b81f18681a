/** The last instant a date can hold (ms UTC): the year 275760. */
const endOfTime = 8.64e15;

/** An instant as it can be stored and shown: whole ms, later rather than earlier, and within what a date can hold. */
export const wholeInstant = (at: number): number => Math.min(Math.ceil(at), endOfTime);
