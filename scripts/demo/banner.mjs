/** What a newcomer reads when the demo is up: where to look, and lines to paste. */
export function banner({ emulator, runner, token, customer, journeys, startedMs }) {
	const event = (name, key, data) =>
		[
			`  curl ${runner.url}/api/v1/events \\`,
			`    -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' \\`,
			`    -d '${JSON.stringify({ name, key, contact: { waId: customer.waId }, data })}'`,
		].join('\n');
	return `
Wayfare is up (${(startedMs / 1000).toFixed(1)} s)

  Phones     ${emulator.url}/
             write as a customer ("hola", or "book" for a form), press the buttons, move the clock
  API docs   ${runner.url}/docs
  API token  ${token}
  Journeys   ${journeys.join(', ')}

${customer.name} (+${customer.waId}) leaves a cart behind; move the clock 45 minutes to see the reminder
(none goes out from 21:00 to 8:00 in Madrid):
${event('cart.updated', 'cart-1', { marketingConsent: true, items: [{ name: 'Red shoes', price: 59 }] })}

… and buys after all, which stops it:
${event('order.placed', 'cart-1', { total: 59 })}

Ctrl-C stops everything.
`;
}
