import type { ICredentialDataDecryptedObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { nodeInWorkflow } from '../../support/n8n/nodeInWorkflow';
import { onlyThese, requestHelper } from '../../support/n8n/requestHelper';

/** What n8n lends a WhatsApp node that looks up what to offer in a list, with real HTTP requests. */
export function loadOptions(
	credential: ICredentialDataDecryptedObject,
	chosen: Readonly<Record<string, string>> = {},
): ILoadOptionsFunctions {
	const { node } = nodeInWorkflow(new WhatsApp(), {}, true);
	return onlyThese<ILoadOptionsFunctions>(
		{
			getNode: () => node,
			getCurrentNodeParameter: (name: string) => chosen[name],
			getCredentials: () => Promise.resolve(credential),
			helpers: { httpRequestWithAuthentication: requestHelper(credential) },
		},
		node,
	);
}
