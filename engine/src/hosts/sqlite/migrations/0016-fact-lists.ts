/** Chapters tell an event's facts as one list from here on: nothing changes in what is there, but earlier releases cannot read it. */
export const factLists = '-- Chapters tell the facts of an event as one list.';
