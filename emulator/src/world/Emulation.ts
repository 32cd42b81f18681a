import type { CallBook } from '../calls/CallBook';
import type { CallPermissions } from '../calls/CallPermissions';
import type { Chats } from '../chat/Chats';
import type { Scheduler } from '../clock/EmulatorClock';
import type { WorkInHand } from '../clock/WorkInHand';
import type { CatalogShelf } from '../commerce/CatalogShelf';
import type { FaultScript } from '../faults/FaultScript';
import type { StatusNews } from '../faults/StatusNews';
import type { FlowShelf } from '../flows/FlowShelf';
import type { GroupBook } from '../groups/GroupBook';
import type { LimitBook } from '../limits/LimitBook';
import type { RecentPeople } from '../limits/RecentPeople';
import type { RequestLog } from '../log/RequestLog';
import type { AutomationState } from '../number/AutomationState';
import type { BlockList } from '../number/BlockList';
import type { ProfileState } from '../number/ProfileState';
import type { QrShelf } from '../number/QrShelf';
import type { PaymentShelf } from '../payments/PaymentShelf';
import type { Portfolio } from '../portfolio/Portfolio';
import type { PriceBook } from '../pricing/PriceBook';
import type { Complaints } from '../quality/Complaints';
import type { Reach } from '../reach/Reach';
import type { ThreadBook } from '../routing/ThreadBook';
import type { TemplateShelf } from '../templates/TemplateShelf';
import type { UploadSessions } from '../uploads/UploadSessions';
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
	readonly profile: ProfileState;
	readonly qrCodes: QrShelf;
	readonly blocked: BlockList;
	readonly automation: AutomationState;
	readonly uploads: UploadSessions;
	readonly people: People;
	readonly calls: CallBook;
	readonly permissions: CallPermissions;
	readonly groups: GroupBook;
	readonly threads: ThreadBook;
	readonly portfolio: Portfolio;
	readonly chats: Chats;
	readonly media: MediaStore;
	readonly templates: TemplateShelf;
	readonly flows: FlowShelf;
	readonly catalogs: CatalogShelf;
	readonly payments: PaymentShelf;
	readonly prices: PriceBook;
	readonly clock: Scheduler;
	readonly work: WorkInHand;
	readonly ids: Ids;
	readonly webhooks: WebhookSender;
	readonly faults: FaultScript;
	readonly statusNews: StatusNews;
	readonly log: RequestLog;
	/** Whether opened entries of the log show what was written. */
	readonly logContents: boolean;
	readonly bus: Bus;
	readonly limits: LimitBook;
	readonly reach: Reach;
	readonly complaints: Complaints;
	/** The people the number has written to in seven days. */
	readonly writtenTo: RecentPeople;
	/** Whether a number that no customer has gets a phone, or is not on WhatsApp (131026). */
	readonly strangers: 'join' | 'unreachable';
	/** How long a free entry point lasts, in hours. */
	readonly freeEntryPointHours: number;
	/** Whether what Meta finds after accepting is refused at once or, as Meta usually does, by a `failed` status. */
	readonly refusals: 'response' | 'status';
	/** Looked up at each send: the default follows whether the clock runs. */
	readonly statusDelays: () => StatusDelays;
	/** Where the emulator is reached, for download URLs. */
	readonly baseUrl: () => string;
}
