/** A failure at run time that n8n would also report, or one of our own limits; `at` is the expression it happened in. */
export class ExpressionError extends Error {
	override readonly name = 'ExpressionError';
	at: string | undefined;
}
