import { createHash, sign, type KeyObject } from 'node:crypto';
import { der } from './der';

/** What a certificate says. */
export interface CertificateWish {
	readonly name: string;
	readonly hosts: readonly string[];
	readonly validFrom: number;
	readonly validUntil: number;
	readonly serial: Buffer;
	/** A pair on a NIST curve. */
	readonly publicKey: KeyObject;
	readonly privateKey: KeyObject;
}

const ecdsaWithSha256 = der.sequence(der.objectId('1.2.840.10045.4.3.2'));

/**
 * A server's certificate, signed by itself, as PEM. It is no authority: whoever trusts it trusts these hosts and
 * nothing more. Node reads certificates and makes none, so it is written here.
 * @see https://datatracker.ietf.org/doc/html/rfc5280#section-4
 */
export function selfSigned(wish: CertificateWish): string {
	const name = der.sequence(der.set(der.sequence(der.objectId('2.5.4.3'), der.text(wish.name))));
	const spki = wish.publicKey.export({ type: 'spki', format: 'der' });
	const body = der.sequence(
		der.explicit(0, der.integer(Buffer.of(2))),
		der.integer(wish.serial),
		ecdsaWithSha256,
		name,
		der.sequence(der.time(wish.validFrom), der.time(wish.validUntil)),
		name,
		spki,
		der.explicit(3, der.sequence(...extensions(wish.hosts, spki))),
	);
	const signature = sign('sha256', body, { key: wish.privateKey, dsaEncoding: 'der' });
	return pem(der.sequence(body, ecdsaWithSha256, der.bits(signature)));
}

function extensions(hosts: readonly string[], spki: Buffer): readonly Buffer[] {
	const digitalSignature = der.bits(Buffer.of(0x80), 7);
	const serverAuth = der.sequence(der.objectId('1.3.6.1.5.5.7.3.1'));
	const names = der.sequence(...hosts.map((host) => der.implicit(2, Buffer.from(host, 'ascii'))));
	const keyId = createHash('sha1').update(spki).digest();
	return [
		extension('2.5.29.19', der.sequence(), 'critical'),
		extension('2.5.29.15', digitalSignature, 'critical'),
		extension('2.5.29.37', serverAuth),
		extension('2.5.29.17', names),
		extension('2.5.29.14', der.octets(keyId)),
		extension('2.5.29.35', der.sequence(der.implicit(0, keyId))),
	];
}

const extension = (id: string, value: Buffer, weight?: 'critical'): Buffer =>
	der.sequence(der.objectId(id), ...(weight === undefined ? [] : [der.true]), der.octets(value));

const pem = (bytes: Buffer): string =>
	[
		'-----BEGIN CERTIFICATE-----',
		...(bytes.toString('base64').match(/.{1,64}/g) ?? []),
		'-----END CERTIFICATE-----',
		'',
	].join('\n');
