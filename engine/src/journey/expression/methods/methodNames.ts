import { arrayExtensions, arrayMethods } from './arrayMethods';
import { booleanMethods, booleanExtensions } from './booleanMethods';
import { dateExtensions, dateMethods } from './dateMethods';
import { durationMethods } from './durationMethods';
import { intervalMethods } from './intervalMethods';
import type { MethodTable } from './method';
import { numberExtensions, numberMethods } from './numberMethods';
import { objectExtensions, objectMethods } from './objectMethods';
import { regexMethods } from './regexMethods';
import { setMethods } from './setMethods';
import { stringExtensions, stringMethods } from './stringMethods';

const TABLES = [
	stringMethods,
	numberMethods,
	booleanMethods,
	arrayMethods,
	objectMethods,
	dateMethods,
	durationMethods,
	intervalMethods,
	regexMethods,
	setMethods,
];

/** Every method name any type has: a call to another name is refused when the journey is compiled. */
export const methodNames: ReadonlySet<string> = new Set(
	TABLES.flatMap((table) => [...table.keys()]),
);

/** n8n's additions to JavaScript. Calling one on the wrong type is an error, where JavaScript's own are swallowed. */
export const extensionNames: ReadonlySet<string> = new Set(
	[
		stringExtensions,
		numberExtensions,
		booleanExtensions,
		arrayExtensions,
		objectExtensions,
		dateExtensions,
	].flatMap((table) => [...table.keys()]),
);

/** The two extensions that also work on `undefined` and `null`. */
export const nullishMethods: MethodTable = new Map([
	['isEmpty', () => true],
	['isNotEmpty', () => false],
]);
