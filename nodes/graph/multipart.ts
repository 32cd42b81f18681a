import type { FilePart } from '../../cloud-api/operation';

/** A body of fields and one file, ready to be sent. */
export interface Multipart {
	readonly contentType: string;
	readonly data: Buffer;
}

/** The body of an upload (RFC 7578). The boundary must not occur in the file; a random one does not. */
export function multipart(
	fields: Readonly<Record<string, string>>,
	file: FilePart,
	boundary: string,
): Multipart {
	const part = (headers: string): string =>
		`--${boundary}\r\nContent-Disposition: form-data; ${headers}\r\n\r\n`;
	const head = Object.entries(fields)
		.map(([name, value]) => `${part(`name="${quoted(name)}"`)}${value}\r\n`)
		.join('');
	const fileHead = part(
		`name="file"; filename="${quoted(file.fileName)}"\r\nContent-Type: ${file.mimeType.replace(/[\r\n]/g, '')}`,
	);
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		data: Buffer.concat([
			Buffer.from(head + fileHead),
			file.data,
			Buffer.from(`\r\n--${boundary}--\r\n`),
		]),
	};
}

/** A name cannot end its own quotes, nor begin a header of its own. */
const quoted = (name: string): string =>
	name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
