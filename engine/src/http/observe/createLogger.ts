import pino, {
	type Bindings,
	type ChildLoggerOptions,
	type DestinationStream,
	type Logger,
} from 'pino';
import { loggable } from './loggable';

/**
 * The runner's log: JSON lines with a time, a sentence and fields of an allow-list. What is not on the list is
 * left out, so a message body cannot get there by somebody logging an object that holds one.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
	const options = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label: string) => ({ level: label }), log: loggable, bindings: loggable },
		// The allow-list has dealt with errors already; pino's own serializer would undo it.
		serializers: { err: (value: unknown) => value },
	};
	const log: Logger = destination === undefined ? pino(options) : pino(options, destination);
	return Object.assign(log, { child: listedChild(log) });
}

/** pino holds only the first logger's fields to the list, not those of its children. */
function listedChild(own: { readonly child: Child }): Child {
	const { child } = own;
	return function (fields, more) {
		return child.call(this, loggable(fields), more);
	};
}

type Child = (this: Logger, fields: Bindings, more?: ChildLoggerOptions) => Logger;
