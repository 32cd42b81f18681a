import type { ContactCard } from './ChatContent';

type Entries = readonly Readonly<Record<string, string>>[];

/** A contact as messages carry it, on both ways: only what the phone shows of it. */
export interface WireContact {
	readonly name: { readonly formatted_name: string };
	readonly phones?: Entries | undefined;
	readonly emails?: Entries | undefined;
	readonly addresses?: Entries | undefined;
	readonly urls?: Entries | undefined;
	readonly org?: Readonly<Record<string, string>> | undefined;
	readonly birthday?: string | undefined;
}

/** A contact as its card shows it. */
export function contactCard(contact: WireContact): ContactCard {
	const { org, phones, emails, addresses, urls, birthday } = contact;
	const lines = [
		joined(org, ['title', 'department', 'company']),
		...(phones ?? []).map((one) => one['phone'] ?? one['wa_id'] ?? ''),
		...(emails ?? []).map((one) => one['email'] ?? ''),
		...(addresses ?? []).map((one) => joined(one, ['street', 'zip', 'city', 'state', 'country'])),
		...(urls ?? []).map((one) => one['url'] ?? ''),
		birthday ?? '',
	];
	return { name: contact.name.formatted_name, details: lines.filter((line) => line !== '') };
}

const joined = (
	parts: Readonly<Record<string, string>> | undefined,
	names: readonly string[],
): string => names.flatMap((name) => parts?.[name] ?? []).join(', ');
