import type { INodeType } from 'n8n-workflow';
import { BusinessHours } from '../../../nodes/BusinessHours/BusinessHours.node';
import { Contact } from '../../../nodes/Contact/Contact.node';
import { EscalateToHuman } from '../../../nodes/EscalateToHuman/EscalateToHuman.node';
import { FlowEndpointTrigger } from '../../../nodes/FlowEndpointTrigger/FlowEndpointTrigger.node';
import { Goal } from '../../../nodes/Goal/Goal.node';
import { JourneyEventTrigger } from '../../../nodes/JourneyEventTrigger/JourneyEventTrigger.node';
import { JourneyInterrupt } from '../../../nodes/JourneyInterrupt/JourneyInterrupt.node';
import { MatchKeywords } from '../../../nodes/MatchKeywords/MatchKeywords.node';
import { RespondToFlow } from '../../../nodes/RespondToFlow/RespondToFlow.node';
import { SendFlowAndWait } from '../../../nodes/SendFlowAndWait/SendFlowAndWait.node';
import { Split } from '../../../nodes/Split/Split.node';
import { WaitForEvent } from '../../../nodes/WaitForEvent/WaitForEvent.node';
import { WaitForReply } from '../../../nodes/WaitForReply/WaitForReply.node';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { WhatsAppTrigger } from '../../../nodes/WhatsAppTrigger/WhatsAppTrigger.node';

/** Every node of the pack, as n8n makes them. */
export const everyNode: readonly INodeType[] = [
	new BusinessHours(),
	new Contact(),
	new EscalateToHuman(),
	new FlowEndpointTrigger(),
	new Goal(),
	new JourneyEventTrigger(),
	new JourneyInterrupt(),
	new MatchKeywords(),
	new RespondToFlow(),
	new SendFlowAndWait(),
	new Split(),
	new WaitForEvent(),
	new WaitForReply(),
	new WhatsApp(),
	new WhatsAppTrigger(),
];
