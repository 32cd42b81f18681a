import { createHmac, timingSafeEqual } from 'node:crypto';
import fc from 'fast-check';
import { verifySignature } from '../../../cloud-api/signature';
import { fuzzed } from './fuzzed';
import { mangled, mangledText } from './mangled';

const secret = 'an app secret';
const body = Buffer.from('{"object":"whatsapp_business_account","entry":[]}');

/** Written down from Meta's page, and not shared with what is tested. */
const rightFor = (bytes: Uint8Array): string =>
	`sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;

interface Signed {
	readonly bytes: Uint8Array;
	readonly header: unknown;
}

const anySigned: fc.Arbitrary<Signed> = fc.oneof(
	fc.record({ bytes: mangled(fc.constant(body)), header: fc.constant(rightFor(body)) }),
	fc.record({ bytes: fc.constant(body), header: mangledText(fc.constant(rightFor(body))) }),
	fc.record({
		bytes: fc.uint8Array({ maxLength: 200 }),
		header: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
	}),
);

/** No stranger's header is taken for Meta's, and none makes the check throw. */
export const signatureFuzz = fuzzed({
	name: 'a signature is taken when it is the one of these bytes, and only then',
	any: anySigned,
	real: ({ bytes, header }) => verifySignature(bytes, header, secret),
	// As the sample of Meta's: it throws when the lengths differ.
	spoilt: ({ bytes, header }) =>
		timingSafeEqual(Buffer.from(String(header)), Buffer.from(rightFor(bytes))),
	fault: ({ bytes, header }, taken) =>
		taken === (header === rightFor(bytes))
			? null
			: `the header ${JSON.stringify(header)} was ${taken === true ? 'taken' : 'refused'}`,
});
