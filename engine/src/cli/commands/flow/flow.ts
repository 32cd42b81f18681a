import type { AddCommand } from '../../command';
import { addFlowCheck } from './check';
import { addFlowDeploy } from './deploy';
import { addFlowDiff } from './diff';
import { addFlowKeygen } from './keygen';
import { addFlowPreview } from './preview';
import { addFlowUploadKey } from './uploadKey';

export const addFlow: AddCommand = (program, context) => {
	const flow = program.command('flow').description('Tools for WhatsApp Flows');
	addFlowCheck(flow, context);
	addFlowDeploy(flow, context);
	addFlowDiff(flow, context);
	addFlowPreview(flow, context);
	addFlowKeygen(flow, context);
	addFlowUploadKey(flow, context);
};
