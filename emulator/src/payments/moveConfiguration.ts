import { accountChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { PaymentConfiguration } from './Payment';

/** Connects or disconnects a configuration, with the `payment_configuration_update` webhook that tells of it. */
export function moveConfiguration(
	emulation: Emulation,
	configuration: PaymentConfiguration,
	status: PaymentConfiguration['status'],
): PaymentConfiguration {
	const { business, clock, payments, webhooks } = emulation;
	const now = clock.now();
	const moved = payments.store({ ...configuration, status, updatedAt: now });
	webhooks.enqueue(
		`payment configuration ${status}`,
		accountChange(business, now, 'payment_configuration_update', {
			configuration_name: moved.name,
			provider_name: moved.provider,
			provider_mid: moved.providerMerchantId ?? moved.merchantVpa ?? '',
			status,
			created_timestamp: Math.floor(moved.createdAt / 1000),
			updated_timestamp: Math.floor(now / 1000),
		}),
	);
	return moved;
}
