import type { Chats } from '../chat/Chats';
import type { Scheduler } from '../clock/EmulatorClock';
import type { WorkInHand } from '../clock/WorkInHand';
import type { FaultScript } from '../faults/FaultScript';
import type { RequestLog } from '../log/RequestLog';
import type { PriceBook } from '../pricing/PriceBook';
import type { TemplateShelf } from '../templates/TemplateShelf';
import type { WebhookSender } from '../webhook/WebhookSender';
import type { AccountState } from './AccountState';
import type { Business, NumberState } from './Business';
import type { Bus } from './createBus';
import type { Ids } from './createIds';
import type { MediaStore } from './MediaStore';
import type { People } from './People';

/** When the statuses of a message follow its acceptance, in milliseconds of the emulator's clock. */
export interface StatusDelays {
	readonly sent: number;
	readonly delivered: number;
	/** Customers read only what they open unless this is given. */
	readonly read?: number;
}

/** All that one emulator is made of; every part of it works on this. */
export interface Emulation {
	readonly business: Business;
	readonly number: NumberState;
	readonly account: AccountState;
	readonly people: People;
	readonly chats: Chats;
	readonly media: MediaStore;
	readonly templates: TemplateShelf;
	readonly prices: PriceBook;
	readonly clock: Scheduler;
	readonly work: WorkInHand;
	readonly ids: Ids;
	readonly webhooks: WebhookSender;
	readonly faults: FaultScript;
	readonly log: RequestLog;
	readonly bus: Bus;
	/** Whether a closed window is refused at once or, as Meta usually does, by a `failed` status. */
	readonly refusals: 'response' | 'status';
	/** Looked up at each send: the default follows whether the clock runs. */
	readonly statusDelays: () => StatusDelays;
	/** Where the emulator is reached, for download URLs. */
	readonly baseUrl: () => string;
}
