import type { Egress } from '../../../../../egress/createEgress';
import { WayfareError } from '../../../errors/WayfareError';

/** Says at once, and not only when something is to go there, that a place may not be reached. */
export async function assertReachable(url: string, egress: Egress): Promise<void> {
	const objection = await egress.objection(url);
	if (objection !== null) throw new WayfareError('egress.refused', objection);
}
