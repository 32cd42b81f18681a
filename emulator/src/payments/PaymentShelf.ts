import type { Ids } from '../world/createIds';
import type { Payment, PaymentConfiguration, Refund } from './Payment';

/** The ways to take money, and the payments that order messages asked for. */
export class PaymentShelf {
	readonly #ids: Ids;
	readonly #configurations = new Map<string, PaymentConfiguration>();
	readonly #payments = new Map<string, Payment>();
	readonly #links = new Map<string, { readonly name: string; readonly expiresAt: number }>();

	/** There from the first minute: a configuration that takes money, one to be connected, and an order paid long ago. */
	constructor(ids: Ids, now: number) {
		this.#ids = ids;
		const common = {
			purposeCode: '00',
			merchantCategoryCode: '5712',
			createdAt: now,
			updatedAt: now,
		};
		this.store({
			...common,
			name: 'shop-upi',
			provider: 'upi_vpa',
			status: 'Active',
			merchantVpa: 'shop@bank',
		});
		this.store({
			...common,
			name: 'shop-razorpay',
			provider: 'razorpay',
			status: 'Needs_Connecting',
		});
		this.update({
			referenceId: 'order-1001',
			configurationName: 'shop-upi',
			messageId: 'wamid.order-1001',
			customerId: '',
			currency: 'INR',
			total: 21_000,
			status: 'captured',
			transactionId: 'order_1001',
			refunds: [],
			createdAt: now,
			updatedAt: now,
		});
	}

	configurations(): readonly PaymentConfiguration[] {
		return [...this.#configurations.values()];
	}

	configuration(name: string): PaymentConfiguration | undefined {
		return this.#configurations.get(name);
	}

	store(configuration: PaymentConfiguration): PaymentConfiguration {
		this.#configurations.set(configuration.name, configuration);
		return configuration;
	}

	remove(name: string): void {
		this.#configurations.delete(name);
	}

	/** A token for the link at which a gateway's account is connected. */
	lendLink(name: string, expiresAt: number): string {
		const token = this.#ids.token();
		this.#links.set(token, { name, expiresAt });
		return token;
	}

	/** The configuration that a link connects, once and before it expires. */
	redeemLink(token: string, now: number): PaymentConfiguration | undefined {
		const link = this.#links.get(token);
		this.#links.delete(token);
		return link === undefined || link.expiresAt <= now ? undefined : this.configuration(link.name);
	}

	/** By the `reference_id` of its order message. */
	payment(referenceId: string): Payment | undefined {
		return this.#payments.get(referenceId);
	}

	/** Begins the payment of an order that was sent; the same reference again is another try to be paid. */
	ask(
		order: Pick<
			Payment,
			'referenceId' | 'configurationName' | 'messageId' | 'customerId' | 'currency' | 'total'
		>,
		now: number,
	): Payment {
		return this.update({
			...order,
			status: 'pending',
			transactionId: `order_${this.#ids.token().slice(0, 14)}`,
			refunds: [],
			createdAt: now,
			updatedAt: now,
		});
	}

	update(payment: Payment): Payment {
		this.#payments.set(payment.referenceId, payment);
		return payment;
	}

	/** What can still be given back. */
	refundable({ status, total, refunds }: Payment): number {
		const given = refunds.reduce((sum, { amount }) => sum + amount, 0);
		return status === 'captured' ? total - given : 0;
	}

	/** Instant refunds are done at once, normal ones stay pending. */
	refund(payment: Payment, amount: number, speed: Refund['speed'], now: number): Refund {
		const refund: Refund = {
			id: `rfnd_${this.#ids.token().slice(0, 14)}`,
			amount,
			speed,
			status: speed === 'instant' ? 'completed' : 'pending',
			createdAt: now,
		};
		this.update({ ...payment, refunds: [...payment.refunds, refund], updatedAt: now });
		return refund;
	}
}
