import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'payment'> = {};

/** Payment configurations, look-ups and refunds (India and Brazil). */
export const payment: ResourceForm = { name: 'Payment', first: '', operations };
