/** What the package offers; everything else is its inside. */
export { createFlowsServer } from './createFlowsServer';
export { createFlowsEndpoint, FlowsConfigurationError } from './createFlowsEndpoint';
export { defineFlow, FlowDefinitionError, z } from './flow/defineFlow';
export { declareFlow, FlowDeclarationError } from './declared/declareFlow';
export { serveFlows } from './flow/serveFlows';
export { issueFlowToken, checkFlowToken } from './flowToken';
export { FlowSessionsFull, MemoryFlowSessions } from './session/MemoryFlowSessions';
export { downloadFlowMedia, FlowMediaRefused } from './media/downloadFlowMedia';
export { createEgress } from '../../egress/createEgress';
export { AllowList } from '../../egress/AllowList';
export { generateFlowKey, loadFlowKey, FlowKeyError } from '../../cloud-api/flowProtocol/flowKey';
export { checkFlow } from './flowJson/checkFlow';
export { appointmentBooking } from './ready/booking/appointmentBooking';
export { bookingSettings } from './ready/booking/BookingSettings';
export { MemorySlotBook } from './ready/booking/SlotBook';
export { readyAnswers } from './ready/readyAnswers';
