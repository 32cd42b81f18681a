import type {
	ICredentialsDecrypted,
	ICredentialTestFunction,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { testCredential } from './testCredential';

/** For `methods.credentialTest` of every node with the credential, which names it in `testedBy`. */
export const whatsAppCloudApiTest: ICredentialTestFunction = testFromNode;

/** n8n lends what a test may use as `this`. */
async function testFromNode(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	return await testCredential(this, credential);
}
