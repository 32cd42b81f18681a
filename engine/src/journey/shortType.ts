/** n8n's type without its package: `n8n-nodes-wayfare.whatsApp`, `CUSTOM.whatsApp` and `n8n-nodes-base.if` by their last part. */
export function shortType(type: string): string {
	return type.slice(type.lastIndexOf('.') + 1);
}

const n8nPackage = 'n8n-nodes-base.';

/** Whether the type is one of n8n's own; n8n and we both have a `whatsAppTrigger`. */
export function isN8nType(type: string): boolean {
	return type.startsWith(n8nPackage);
}
