import type { Property } from '../properties/Property';
import { csvFuzz } from './csvFuzz';
import { expressionFuzz } from './expressionFuzz';
import { flowRequestFuzz } from './flowRequestFuzz';
import { modestJsonFuzz } from './modestJsonFuzz';
import { signatureFuzz } from './signatureFuzz';
import { webhookFuzz } from './webhookFuzz';

/** What bytes from outside cannot do, whatever they are. */
export const fuzzes: readonly Property[] = [
	signatureFuzz,
	modestJsonFuzz,
	webhookFuzz,
	flowRequestFuzz,
	expressionFuzz,
	csvFuzz,
];
