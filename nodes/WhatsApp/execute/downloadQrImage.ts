import type { INodeExecutionData } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { graphBaseUrl } from '../../../cloud-api/graphVersion';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { mayCarryToken } from '../../graph/mediaHost';
import { Form } from '../../form/Form';
import { firstOfData } from '../forms/firstOfData';
import type { Call } from './Call';
import { fetchFile } from './fetchFile';

const mimeTypes = { PNG: 'image/png', SVG: 'image/svg+xml' } as const;

/** Fetches the picture of a QR code; the item leaves with it beside code, text and link. */
export async function downloadQrImage(call: Call): Promise<INodeExecutionData> {
	const { context, itemIndex, access, form } = call;
	const qrCodeId = form.text('qrCodeId');
	if (qrCodeId === '') call.refuse(["'Code' is empty: fill it in"]);
	const format = form.choice('imageFormat', ['PNG', 'SVG']) ?? 'PNG';
	const request = buildRequest(
		catalogue.qrCode.get,
		{
			params: { phoneNumberId: call.phoneNumberId(), qrCodeId },
			query: { fields: `code,prefilled_message,deep_link_url,qr_image_url.format(${format})` },
		},
		access.target,
	);
	const [facts = {}] = firstOfData(await callGraph(context, request, itemIndex));
	const url = new Form(facts).text('qr_image_url');
	if (!mayCarryToken(url, access.target.baseUrl ?? graphBaseUrl)) {
		call.refuse(['Meta gave no picture of this code: check the code and its number']);
	}
	const data = await fetchFile(call, url);
	const binary = await context.helpers.prepareBinaryData(
		data,
		`${qrCodeId}.${format.toLowerCase()}`,
		mimeTypes[format],
	);
	return {
		json: { ...facts },
		binary: { [form.text('binaryField') || 'data']: binary },
		pairedItem: { item: itemIndex },
	};
}
