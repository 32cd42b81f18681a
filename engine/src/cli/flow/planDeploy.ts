import type { JsonValue } from '../../../../cloud-api/json';
import { jsonChanges } from './jsonChanges';
import type { RemoteFlow } from './MetaAccount';

/** What a deployment is to bring about. */
export interface WantedFlow {
	readonly name: string;
	readonly json: JsonValue;
	readonly endpointUri: string | undefined;
	readonly categories: readonly string[] | undefined;
	readonly publish: boolean;
}

/** One step of a deployment, in the order to take them. */
export type DeployStep =
	| { readonly kind: 'create' }
	| { readonly kind: 'upload'; readonly changes: number }
	| {
			readonly kind: 'change';
			readonly endpointUri?: string;
			readonly categories?: readonly string[];
	  }
	| { readonly kind: 'publish' };

/** What is missing between the flow at Meta and the wanted one; nothing when a deployment has nothing to do. */
export function planDeploy(
	wanted: WantedFlow,
	remote: { readonly flow: RemoteFlow; readonly json: JsonValue | undefined } | undefined,
): readonly DeployStep[] {
	const changes = jsonChanges(remote?.json, wanted.json).length;
	const uploads: readonly DeployStep[] = changes === 0 ? [] : [{ kind: 'upload', changes }];
	const change = changeOf(wanted, remote?.flow);
	const unpublished = remote?.flow.status !== 'PUBLISHED' || uploads.length > 0;
	return [
		...(remote === undefined ? [{ kind: 'create' } as const] : []),
		...uploads,
		...(change === undefined ? [] : [change]),
		...(wanted.publish && unpublished ? [{ kind: 'publish' } as const] : []),
	];
}

function changeOf(wanted: WantedFlow, flow: RemoteFlow | undefined): DeployStep | undefined {
	const endpoint = wanted.endpointUri !== undefined && wanted.endpointUri !== flow?.endpointUri;
	const sorted = (list: readonly string[]): string => list.toSorted().join();
	const categories =
		flow !== undefined &&
		wanted.categories !== undefined &&
		sorted(wanted.categories) !== sorted(flow.categories);
	if (!endpoint && !categories) return undefined;
	return {
		kind: 'change',
		...(endpoint && wanted.endpointUri !== undefined ? { endpointUri: wanted.endpointUri } : {}),
		...(categories && wanted.categories !== undefined ? { categories: wanted.categories } : {}),
	};
}
