import type { OperationId } from '../../../cloud-api/catalogue';
import { operations } from '../../../cloud-api/catalogue';
import type { DocumentedOperation, OpenApiDocument } from './OpenApiDocument';

/** What the document calls the ids of our paths; it has two words for some. */
const names: Readonly<Record<string, readonly string[]>> = {
	accountNumberId: ['WhatsApp-Account-Number-ID'],
	appId: ['Application-ID'],
	botId: ['WABA-Bot-ID'],
	businessAccountId: ['WABA-ID', 'WhatsApp-Business-Account-ID'],
	businessId: ['Business-ID'],
	flowId: ['Flow-ID'],
	groupId: ['group_id'],
	mediaId: ['Media-ID'],
	messageHistoryId: ['Message-History-ID'],
	phoneNumberId: ['Phone-Number-ID'],
	preverifiedNumberId: ['Pre-Verified-Phone-Number-ID'],
	profileId: ['WhatsApp-Business-Profile-ID'],
	qrCodeId: ['QR-Code-ID'],
	templateId: ['TEMPLATE_ID'],
	userId: ['User-ID'],
};

/** The operation of the document that a row of the catalogue calls; undefined when the document has none. */
export function documentedOperation(
	document: OpenApiDocument,
	id: OperationId,
): DocumentedOperation | undefined {
	const { method, path } = operations[id];
	const segments = path.split('/');
	return document.operations.find((one) => {
		const theirs = one.path.split('/');
		return (
			one.method === method &&
			theirs.length === segments.length &&
			segments.every((segment, index) => isSame(segment, theirs[index] ?? ''))
		);
	});
}

function isSame(ours: string, theirs: string): boolean {
	const name = /^\{(\w+)\}$/.exec(ours)?.[1];
	if (name === undefined) return ours === theirs;
	return (names[name] ?? []).some((word) => theirs === `{${word}}`);
}
