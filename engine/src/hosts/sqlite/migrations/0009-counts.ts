/**
 * What limits count: as which category a message left, whether to somebody outside the service window, and what it
 * was charged (millionths of the currency); empty while it has not left, or came to nothing. Spending is the sum of
 * charges by day (UTC) and category, which stays when a person is erased.
 */
export const counts = `
ALTER TABLE outbox ADD COLUMN sent_as TEXT;
ALTER TABLE outbox ADD COLUMN initiated INTEGER;
ALTER TABLE outbox ADD COLUMN charge INTEGER;
CREATE INDEX outbox_initiated ON outbox (sent_at) WHERE initiated = 1;

-- Marketing of the last week counts from the first start on.
UPDATE outbox SET sent_as = 'marketing'
WHERE status = 'ACCEPTED' AND sent_at > (unixepoch() - 7 * 86400) * 1000
AND json_extract(effect, '$.category') = 'marketing';

CREATE TABLE spending (
	day TEXT NOT NULL,
	category TEXT NOT NULL,
	messages INTEGER NOT NULL,
	cost INTEGER NOT NULL,
	PRIMARY KEY (day, category)
) STRICT, WITHOUT ROWID;

-- By how much a person has raised a budget, for one day or month.
CREATE TABLE budget_raise (
	budget TEXT NOT NULL,
	period TEXT NOT NULL,
	amount INTEGER NOT NULL,
	PRIMARY KEY (budget, period)
) STRICT, WITHOUT ROWID;
`;
