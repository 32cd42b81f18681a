/** A message knows by which effect the other channel was given it, so that nobody gets it by both ways. Reads the outbox once. */
export const elsewhere = `
UPDATE outbox SET effect = json_set(outbox.effect, '$.elsewhere', other.id)
FROM (
	SELECT id, json_extract(effect, '$.instead.id') AS instead FROM outbox
	WHERE json_extract(effect, '$.kind') = 'elsewhere'
) AS other
WHERE outbox.id = other.instead;
`;
