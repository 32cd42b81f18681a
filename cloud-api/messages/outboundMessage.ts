import type { AudioInput } from './audio';
import type { ContactsInput } from './contacts';
import type { DocumentInput } from './document';
import type { ImageInput } from './image';
import type { AddressInput } from './interactive/address';
import type { ButtonInput } from './interactive/button';
import type { CallPermissionRequestInput } from './interactive/callPermissionRequest';
import type { CatalogMessageInput } from './interactive/catalogMessage';
import type { CtaUrlInput } from './interactive/ctaUrl';
import type { FlowInput } from './interactive/flow';
import type { ListInput } from './interactive/list';
import type { LocationRequestInput } from './interactive/locationRequest';
import type { MediaCarouselInput } from './interactive/mediaCarousel';
import type { OrderDetailsInput } from './interactive/orderDetails';
import type { OrderStatusInput } from './interactive/orderStatus';
import type { ProductInput } from './interactive/product';
import type { ProductCarouselInput } from './interactive/productCarousel';
import type { ProductListInput } from './interactive/productList';
import type { RequestContactInfoInput } from './interactive/requestContactInfo';
import type { VoiceCallInput } from './interactive/voiceCall';
import type { LocationInput } from './location';
import type { PinInput } from './pin';
import type { ReactionInput } from './reaction';
import type { StickerInput } from './sticker';
import type { TemplateInput } from './template';
import type { TextInput } from './text';
import type { VideoInput } from './video';

/** The input of every kind of message, by kind. One entry here, one builder in `buildMessage`. */
export interface OutboundInputs {
	readonly text: TextInput;
	readonly image: ImageInput;
	readonly video: VideoInput;
	readonly audio: AudioInput;
	readonly document: DocumentInput;
	readonly sticker: StickerInput;
	readonly location: LocationInput;
	readonly contacts: ContactsInput;
	readonly reaction: ReactionInput;
	readonly pin: PinInput;
	readonly template: TemplateInput;
	readonly button: ButtonInput;
	readonly list: ListInput;
	readonly ctaUrl: CtaUrlInput;
	readonly locationRequest: LocationRequestInput;
	readonly address: AddressInput;
	readonly product: ProductInput;
	readonly productList: ProductListInput;
	readonly catalogMessage: CatalogMessageInput;
	readonly flow: FlowInput;
	readonly mediaCarousel: MediaCarouselInput;
	readonly productCarousel: ProductCarouselInput;
	readonly voiceCall: VoiceCallInput;
	readonly callPermissionRequest: CallPermissionRequestInput;
	readonly requestContactInfo: RequestContactInfoInput;
	readonly orderDetails: OrderDetailsInput;
	readonly orderStatus: OrderStatusInput;
}

/** The name of a kind of message, as journeys and forms use it. */
export type OutboundKind = keyof OutboundInputs;

/** A message to send, before it is put on the wire: its kind and that kind's input in one flat object. */
export type OutboundMessage = {
	readonly [K in OutboundKind]: { readonly kind: K } & OutboundInputs[K];
}[OutboundKind];
