/** A way to take money: https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/onboarding-apis */
export interface PaymentConfiguration {
	readonly name: string;
	readonly provider: string;
	readonly status: 'Active' | 'Needs_Connecting' | 'Needs_Testing';
	readonly providerMerchantId?: string;
	readonly merchantVpa?: string;
	readonly purposeCode: string;
	readonly merchantCategoryCode: string;
	readonly dataEndpointUrl?: string;
	readonly createdAt: number;
	readonly updatedAt: number;
}

export type PaymentStatus = 'pending' | 'captured' | 'failed';

/** What an order message asked for, and how far its payment is. Amounts are in hundredths. */
export interface Payment {
	readonly referenceId: string;
	readonly configurationName: string;
	/** The order message. */
	readonly messageId: string;
	readonly customerId: string;
	readonly currency: string;
	readonly total: number;
	readonly status: PaymentStatus;
	readonly transactionId: string;
	readonly refunds: readonly Refund[];
	readonly createdAt: number;
	readonly updatedAt: number;
}

export interface Refund {
	readonly id: string;
	readonly amount: number;
	readonly speed: 'instant' | 'normal';
	readonly status: 'pending' | 'completed';
	readonly createdAt: number;
}
